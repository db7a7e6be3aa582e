package dev.intrepid.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.type.Eclipse;
import dev.intrepid.processor.model.type.SeenTypes;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Texts;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * Hands generated classes to the compiler. What is in {@code java.lang} is imported only where the
 * package has a class of that name, which would be taken for it.
 */
public final class SourceFiles {

  private static final String IMPORT = "import ";
  private static final String OF_LANG = IMPORT + "java.lang.";

  private final Filer filer;
  private final Elements elements;
  private final boolean isOfEclipse;
  private final Map<String, Boolean> taken = new HashMap<>();

  public SourceFiles(Filer filer, Elements elements) {
    this.filer = filer;
    this.elements = elements;
    this.isOfEclipse = Eclipse.made(filer);
  }

  /**
   * Writes a class.
   *
   * @param source what it is generated for
   * @throws UnwritableException if there is a class of that name, or no place for it
   */
  public void write(ClassName name, TypeSpec.Builder builder, TypeModel source) {
    TypeSpec type = builder.build();
    String text = text(name.packageName(), type, source.spot().element());
    if (isOfEclipse) {
      removeEarlier(name);
    }
    Element[] origins = type.originatingElements().toArray(new Element[0]);
    try (Writer out = filer.createSourceFile(name.canonicalName(), origins).openWriter()) {
      out.write(Texts.ascii(text));
    } catch (IOException e) {
      throw UnwritableException.of(name.simpleName(), source, e);
    } catch (IllegalArgumentException e) { // by javac, of a folder in its place
      throw UnwritableException.of(name.simpleName(), source, new IOException(e.getMessage(), e));
    }
  }

  /**
   * Removes what an earlier compile left of a class. Eclipse's compiler takes no source of a class
   * that it finds, even where that is what it compiled itself.
   */
  private void removeEarlier(ClassName name) {
    remove(StandardLocation.CLASS_OUTPUT, name, ".class");
    remove(StandardLocation.SOURCE_OUTPUT, name, ".java");
  }

  private void remove(StandardLocation place, ClassName name, String suffix) {
    try {
      filer.getResource(place, name.packageName(), name.simpleName() + suffix).delete();
    } catch (IOException | IllegalArgumentException e) {
      // There is no such file or place: what is created next says what else is wrong.
    }
  }

  /** JavaPoet's text, without the imports that nothing needs and the line after them. */
  private String text(String packageName, TypeSpec type, Element source) {
    String text = JavaFile.builder(packageName, type).build().toString();
    int imports = packageName.isEmpty() ? 0 : text.indexOf("\n\n") + 2;
    StringBuilder needed = new StringBuilder(text.length()).append(text, 0, imports);
    int end = imports;
    while (text.startsWith(IMPORT, end)) {
      int begin = end;
      end = text.indexOf('\n', begin) + 1;
      if (isNeeded(text.substring(begin, end - ";\n".length()), packageName, source)) {
        needed.append(text, begin, end);
      }
    }
    boolean isLineLeft = end > imports && imports > 0 && needed.length() == imports;
    return needed.append(text, isLineLeft ? end + 1 : end, text.length()).toString();
  }

  /** Whether it is an import of another package, or of a class that the package has one like. */
  private boolean isNeeded(String line, String packageName, Element source) {
    String name = line.startsWith(OF_LANG) ? line.substring(OF_LANG.length()) : ".";
    return name.indexOf('.') >= 0 || isTaken(packageName, name, source);
  }

  private boolean isTaken(String packageName, String simpleName, Element source) {
    String name = packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    return taken.computeIfAbsent(name, absent -> SeenTypes.find(elements, source, name) != null);
  }
}
