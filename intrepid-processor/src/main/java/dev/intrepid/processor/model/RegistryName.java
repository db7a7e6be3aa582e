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
    for (EventModel event : round.events()) {
      add(event.type(), first);
    }
    for (MemoModel memo : round.memos()) {
      add(memo.type(), first);
    }
    for (HandlersModel handlers : round.handlers()) {
      add(handlers.type(), first);
    }
    for (UpcastsModel upcasts : round.upcasts()) {
      add(upcasts.type(), first);
    }
    return first;
  }

  private static void add(TypeModel type, SortedMap<String, SortedMap<String, TypeModel>> first) {
    SortedMap<String, TypeModel> ofModule =
        first.computeIfAbsent(type.moduleName(), module -> new TreeMap<>());
    String packageName = type.name().packageName();
    TypeModel before = ofModule.get(packageName);
    if (before == null || type.name().compareTo(before.name()) < 0) {
      ofModule.put(packageName, type);
    }
  }
}
