package dev.intrepid.processor;

import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Checks that modules provide their registries, when all are written and every class that a
 * module-info names exists. Silent about modules whose module-info is not in this compilation, such
 * as that of its tests.
 */
final class ProvidedRegistries {

  private final Elements elements;

  ProvidedRegistries(Elements elements) {
    this.elements = elements;
  }

  /** Those that are missing in their module-info. */
  List<Finding> missing(Written written) {
    return written.registryModules.entrySet().stream()
        .filter(registry -> written.describedModules.contains(registry.getValue()))
        .flatMap(
            registry ->
                Stream.ofNullable(elements.getModuleElement(registry.getValue()))
                    .filter(module -> !provides(module, registry.getKey()))
                    .map(
                        module ->
                            Finding.of(
                                Message.REGISTRY_IS_NOT_PROVIDED,
                                SourceSpot.at(module),
                                registry.getValue(),
                                registry.getKey())))
        .toList();
  }

  private static boolean provides(ModuleElement module, String registry) {
    return ElementFilter.providesIn(module.getDirectives()).stream()
        .filter(
            provided ->
                provided
                    .getService()
                    .getQualifiedName()
                    .contentEquals(RuntimeNames.REGISTRY.canonicalName()))
        .flatMap(provided -> provided.getImplementations().stream())
        .anyMatch(type -> type.getQualifiedName().contentEquals(registry));
  }
}
