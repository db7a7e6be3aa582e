package dev.intrepid.processor.write.registry;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.RegistryName;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.type.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the registries of a round: one for each package, which alone sees its types, and for a
 * named module one in the package of its name, which has those of all its packages.
 */
public final class RegistryWriter {

  private final RoundModel round;
  private final RoundModel listed;
  private final RegistryNames names;

  public RegistryWriter(RoundModel round, RegistryNames names) {
    this(round, round, names);
  }

  private RegistryWriter(RoundModel round, RoundModel listed, RegistryNames names) {
    this.round = round;
    this.listed = listed;
    this.names = names;
  }

  /** Writes registries of the same names that list nothing. */
  public static RegistryWriter ofNothing(RoundModel round, RegistryNames names) {
    return new RegistryWriter(round, round.withoutTypes(), names);
  }

  /**
   * A registry.
   *
   * @param source the first type that it has something of
   * @param isListed whether it is found by itself; others are reached through one that is
   */
  public record Registry(
      ClassName name, TypeSpec.Builder type, TypeModel source, boolean isListed) {}

  public List<Registry> write() {
    List<Registry> registries = new ArrayList<>();
    for (Map.Entry<String, SortedMap<String, TypeModel>> module :
        RegistryName.firstTypes(round).entrySet()) {
      SortedMap<String, TypeModel> packages = module.getValue();
      if (!module.getKey().isEmpty()) {
        registries.addAll(ofModule(module.getKey(), packages));
        continue;
      }
      for (Map.Entry<String, TypeModel> first : packages.entrySet()) {
        registries.add(ofPackage(first.getKey(), first.getValue()));
      }
    }
    return registries;
  }

  private Registry ofPackage(String packageName, TypeModel first) {
    RegistryType type =
        new RegistryType(RegistryName.afterType(first.name()), first)
            .javadoc("What the compiler wrote for this package, from " + first.label() + " on.");
    return new Registry(
        type.name(), type.write(new RegistryContents(listed, packageName), Map.of()), first, true);
  }

  private List<Registry> ofModule(String module, SortedMap<String, TypeModel> packages) {
    List<Registry> registries = new ArrayList<>();
    SortedMap<ClassName, RegistryContents> others = new TreeMap<>();
    packages.forEach(
        (packageName, first) -> {
          if (!packageName.equals(module)) {
            RegistryContents contents = new RegistryContents(listed, packageName);
            RegistryType type =
                new RegistryType(names.afterPackage(packageName), first)
                    .javadoc("What the compiler wrote for this package.");
            others.put(type.name(), contents);
            registries.add(new Registry(type.name(), type.write(contents, Map.of()), first, false));
          }
        });
    TypeModel any = packages.values().iterator().next();
    RegistryType type =
        new RegistryType(names.afterPackage(module), any)
            .javadoc("What the compiler wrote for this module.");
    registries.add(
        new Registry(
            type.name(), type.write(new RegistryContents(listed, module), others), any, true));
    return registries;
  }
}
