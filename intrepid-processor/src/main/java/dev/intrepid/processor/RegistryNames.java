package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** How registries are called: docs/decisions/0003. */
final class RegistryNames {

  private static final String SUFFIX = "_Registry";

  private final Elements elements;
  private final Filer filer;
  private final Set<String> written;

  /**
   * Names for one round.
   *
   * @param written the registries of earlier rounds
   */
  RegistryNames(ProcessingEnvironment environment, Set<String> written) {
    this.elements = environment.getElementUtils();
    this.filer = environment.getFiler();
    this.written = written;
  }

  /** Of a package, after its first type: no other compilation has that type. */
  static ClassName afterType(ClassName first) {
    return TypeModel.generated(first, SUFFIX);
  }

  /**
   * Of a package of a named module, after the package: no other module has it. A number follows if
   * a compilation of more sources of that module, such as its tests, or an earlier round has one.
   */
  ClassName afterPackage(String packageName) {
    ClassName first = firstAfterPackage(packageName);
    ClassName free = first;
    for (int number = 2; isTaken(free); number++) {
      free = ClassName.get(packageName, first.simpleName() + number);
    }
    return free;
  }

  /** Without a number. */
  static ClassName firstAfterPackage(String packageName) {
    String last = packageName.substring(packageName.lastIndexOf('.') + 1);
    String name = last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1) + SUFFIX;
    return ClassName.get(packageName, name);
  }

  private boolean isTaken(ClassName name) {
    return written.contains(name.canonicalName())
        || (elements.getTypeElement(name.canonicalName()) != null && !isOwn(name));
  }

  /** One in the output is what an earlier compile of the same sources has left. */
  private boolean isOwn(ClassName name) {
    try (InputStream in =
        filer
            .getResource(
                StandardLocation.CLASS_OUTPUT, name.packageName(), name.simpleName() + ".class")
            .openInputStream()) {
      return in.read() >= 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
