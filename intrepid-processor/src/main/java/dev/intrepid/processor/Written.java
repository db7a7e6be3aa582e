package dev.intrepid.processor;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/**
 * What the rounds of one compilation have written, and an earlier one of the rest, by name: no
 * element outlives its round.
 */
final class Written {

  /** The classes of messages by type and version. */
  final SortedMap<String, String> events = new TreeMap<>();

  /** The classes with handlers by the name of the subscriber. */
  final SortedMap<String, String> subscribers = new TreeMap<>();

  /** The first classes with handlers that store memos. */
  final FoldKeepers foldKeepers = new FoldKeepers();

  /** Who keeps memos where. */
  final MemoUris memoUris = new MemoUris();

  /** Who computes memos where. */
  final MemoRoutes memoRoutes = new MemoRoutes();

  /** The names of the registries that are listed. */
  final SortedSet<String> registries = new TreeSet<>();

  /** The names of all registries. */
  final SortedSet<String> generatedRegistries = new TreeSet<>();

  /** The modules of the listed registries, by the names of these; no name in the unnamed module. */
  final SortedMap<String, String> registryModules = new TreeMap<>();

  /** The modules whose sources are in this compilation. */
  final SortedSet<String> modules = new TreeSet<>();

  /** Those whose module-info is. */
  final SortedSet<String> describedModules = new TreeSet<>();

  /** The entries of the catalog, as JSON, by their names. */
  final Catalog catalog = new Catalog();

  /** What is stored, for the lock. */
  final LockFacts lock = new LockFacts();

  /** Adds the module of a source that is given. */
  void addModule(Element root, Elements elements) {
    ModuleElement module = elements.getModuleOf(root);
    if (module != null) {
      modules.add(module.getQualifiedName().toString());
    }
    if (root instanceof ModuleElement described) {
      describedModules.add(described.getQualifiedName().toString());
    }
  }

  void add(RegistryWriter.Registry registry) {
    String name = registry.name().canonicalName();
    generatedRegistries.add(name);
    if (registry.isListed()) {
      registries.add(name);
      registryModules.put(name, registry.source().moduleName());
    }
  }

  void add(RoundModel round) {
    catalog.add(round);
    lock.add(round);
    KeptMemo.of(round).map(KeptMemo::keeper).forEach(memoUris::add);
    MemoRoutes.of(round.allMemoMethods()).forEach(memoRoutes::add);
    for (EventModel event : round.events()) {
      events.put(event.identity(), event.type().name().canonicalName());
    }
    for (HandlersModel handlers : round.subscribers()) {
      subscribers.put(handlers.subscriber().name(), handlers.type().name().canonicalName());
      foldKeepers.add(handlers);
    }
  }
}
