package dev.intrepid.processor.model;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.UpcastsModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.TypeModel;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The name of a registry, and the type it comes from: docs/decisions/0003. */
public final class RegistryName {

  private static final String SUFFIX = "_Registry";

  private RegistryName() {}

  /** Of a package, after its first type: no other compilation has that type. */
  public static ClassName afterType(ClassName first) {
    return TypeModel.generated(first, SUFFIX);
  }

  /** Of a package of a named module, after the package, without a number. */
  public static ClassName firstAfterPackage(String packageName) {
    String last = packageName.substring(packageName.lastIndexOf('.') + 1);
    String name = last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1) + SUFFIX;
    return ClassName.get(packageName, name);
  }

  /** The first type of each package of each module. */
  public static SortedMap<String, SortedMap<String, TypeModel>> firstTypes(RoundModel round) {
    SortedMap<String, SortedMap<String, TypeModel>> first = new TreeMap<>();
    Stream.of(
            round.events().stream().map(EventModel::type),
            round.memos().stream().map(MemoModel::type),
            round.handlers().stream().map(HandlersModel::type),
            round.upcasts().stream().map(UpcastsModel::type))
        .flatMap(types -> types)
        .forEach(
            type ->
                first
                    .computeIfAbsent(type.moduleName(), module -> new TreeMap<>())
                    .merge(
                        type.name().packageName(),
                        type,
                        (a, b) -> a.name().compareTo(b.name()) <= 0 ? a : b));
    return first;
  }
}
