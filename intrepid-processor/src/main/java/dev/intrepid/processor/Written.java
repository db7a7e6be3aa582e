package dev.intrepid.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the rounds of one compilation have written, and an earlier one of the rest, by name: no
 * element outlives its round.
 */
final class Written {

  /** The classes of messages by type and version. */
  final SortedMap<String, String> events = new TreeMap<>();

  /** The classes with handlers by the name of the subscriber. */
  final SortedMap<String, String> subscribers = new TreeMap<>();

  /**
   * The first classes with handlers that store memos, by the templates without variables' names.
   */
  final Map<String, FoldsHaveOneKeeperCheck.Keeper> keepers = new HashMap<>();

  /** Who keeps memos where. */
  final MemoUris memoUris = new MemoUris();

  /** Who computes memos where. */
  final MemoRoutes memoRoutes = new MemoRoutes();

  /** The names of the registries that are listed. */
  final SortedSet<String> registries = new TreeSet<>();

  /** The names of all registries. */
  final SortedSet<String> generatedRegistries = new TreeSet<>();

  /** The entries of the catalog, as JSON, by their names. */
  final Catalog catalog = new Catalog();

  /** What is stored, for the lock. */
  final LockFacts lock = new LockFacts();

  void add(RegistryWriter.Registry registry) {
    String name = registry.name().canonicalName();
    generatedRegistries.add(name);
    if (registry.isListed()) {
      registries.add(name);
    }
  }

  void add(RoundModel round) {
    catalog.add(round);
    lock.add(round);
    MemoUrisAreDistinctCheck.keepers(round).forEach(memoUris::add);
    MemoRoutes.of(round.allMemoMethods()).forEach(memoRoutes::add);
    for (EventModel event : round.events()) {
      events.put(event.identity(), event.type().name().canonicalName());
    }
    for (HandlersModel handlers : round.subscribers()) {
      subscribers.put(handlers.subscriber().name(), handlers.type().name().canonicalName());
      FoldsHaveOneKeeperCheck.add(handlers, keepers);
    }
  }
}
