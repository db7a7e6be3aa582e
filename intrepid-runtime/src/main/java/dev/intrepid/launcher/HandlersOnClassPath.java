package dev.intrepid.launcher;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.control.Rewinder;
import dev.intrepid.engine.Catalog;
import dev.intrepid.engine.Rewinding;
import dev.intrepid.repo.IntrepidRepo;
import java.util.List;
import java.util.SortedSet;

/** The subscribers of a repo whose handlers this program has, and so knows what they store. */
final class HandlersOnClassPath {

  private HandlersOnClassPath() {}

  /** Who sends a subscriber back. */
  static Rewinder of(IntrepidRepo repo, String subscriber) {
    SortedSet<String> names = SubscriberNames.require(repo, subscriber);
    Catalog catalog = Catalog.load(List.of());
    List<SubscriberSpec> known =
        catalog.subscribers().stream().filter(spec -> names.contains(spec.name())).toList();
    List<SubscriberSpec> found =
        known.stream().filter(spec -> spec.name().equals(subscriber)).toList();
    if (found.size() != 1) {
      throw CommandFailure.failed(
          (found.isEmpty() ? "No class" : "More than one class")
              + " on the class path is the subscriber "
              + subscriber
              + ", so it is not known what it stores: run this with the jar of its app alone.");
    }
    return Rewinding.of(found.get(0), known, catalog, repo);
  }
}
