package dev.intrepid.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** What all generated classes have in common, and the way they reach the compiler. */
final class Generated {

  /** Stands on all we write; claimed with our own, or a strict build fails for it. */
  static final String ANNOTATION = "javax.annotation.processing.Generated";

  private Generated() {}

  /** A final class for a user's type, as visible as that type. */
  static TypeSpec.Builder of(TypeModel type, ClassName name) {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.FINAL)
            .addOriginatingElement(type.spot().element());
    mark(builder, type);
    return type.isPublic() ? builder.addModifiers(Modifier.PUBLIC) : builder;
  }

  /** Says that it is generated, where the user's module can see the annotation for that. */
  static void mark(TypeSpec.Builder builder, TypeModel source) {
    if (source.seesGenerated()) {
      builder.addAnnotation(
          AnnotationSpec.builder(ClassName.bestGuess(ANNOTATION))
              .addMember("value", "$S", IntrepidProcessor.class.getCanonicalName())
              .build());
    }
  }

  /**
   * Writes a class.
   *
   * @param source what it is generated for
   * @throws UnwritableException if there is a class of that name, or no place for it
   */
  static void write(ClassName name, TypeSpec.Builder type, TypeModel source, Filer filer) {
    JavaFile file =
        JavaFile.builder(name.packageName(), type.build()).skipJavaLangImports(true).build();
    Element[] origins = file.typeSpec().originatingElements().toArray(Element[]::new);
    try (Writer out = filer.createSourceFile(name.canonicalName(), origins).openWriter()) {
      out.write(Texts.ascii(file.toString()));
    } catch (IOException e) {
      throw UnwritableException.of(name.simpleName(), source, e);
    } catch (IllegalArgumentException e) { // by javac, of a folder in its place
      throw UnwritableException.of(name.simpleName(), source, new IOException(e.getMessage(), e));
    }
  }
}
