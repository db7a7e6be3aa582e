package dev.intrepid.processor.write.registry;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.RegistryName;
import dev.intrepid.processor.read.EarlierOutput;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;

/** The names of registries: docs/decisions/0003. */
public final class RegistryNames {

  private final Elements elements;
  private final EarlierOutput earlier;
  private final Set<String> written;

  /**
   * Names for one round.
   *
   * @param written the registries of earlier rounds
   */
  public RegistryNames(ProcessingEnvironment environment, Set<String> written) {
    this.elements = environment.getElementUtils();
    this.earlier = new EarlierOutput(environment.getFiler());
    this.written = written;
  }

  /**
   * Of a package of a named module, after the package: no other module has it. A number follows if
   * a compilation of more sources of that module, such as its tests, or an earlier round has one.
   */
  ClassName afterPackage(String packageName) {
    ClassName first = RegistryName.firstAfterPackage(packageName);
    ClassName free = first;
    for (int number = 2; isTaken(free); number++) {
      free = ClassName.get(packageName, first.simpleName() + number);
    }
    return free;
  }

  private boolean isTaken(ClassName name) {
    return written.contains(name.canonicalName())
        || (elements.getTypeElement(name.canonicalName()) != null && !isOwn(name));
  }

  /** A registry in the output is that of an earlier compile of the same sources. */
  private boolean isOwn(ClassName name) {
    return earlier.hasClass(name.reflectionName());
  }
}
