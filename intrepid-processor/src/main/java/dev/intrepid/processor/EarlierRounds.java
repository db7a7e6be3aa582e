package dev.intrepid.processor;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/**
 * What the earlier rounds of one compilation had, by name, for checks that compare across rounds:
 * no element outlives its round.
 */
final class EarlierRounds {

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

  /** The names of all registries. */
  final SortedSet<String> registries = new TreeSet<>();

  /** The modules whose sources are in this compilation. */
  final SortedSet<String> modules = new TreeSet<>();

  /** Adds the module of a source that is given. */
  void addModule(Element root, Elements elements) {
    ModuleElement module = elements.getModuleOf(root);
    if (module != null) {
      modules.add(module.getQualifiedName().toString());
    }
  }

  void add(RoundModel round) {
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
