package dev.intrepid.processor.model;

import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.uri.MemoUris;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/**
 * The types of earlier rounds of one compilation, by name, since no element outlives its round; for
 * checks that compare rounds.
 */
public final class EarlierRounds {

  /** The classes of messages by type and version. */
  public final SortedMap<String, String> events = new TreeMap<>();

  /** The classes with handlers by the name of the subscriber. */
  public final SortedMap<String, String> subscribers = new TreeMap<>();

  /** The first classes with handlers that store memos. */
  public final FoldKeepers foldKeepers = new FoldKeepers();

  /** The keepers of memos, with their templates. */
  public final MemoUris memoUris = new MemoUris();

  /** The methods that compute memos, with their templates. */
  public final MemoRoutes memoRoutes = new MemoRoutes();

  /** The names of all registries. */
  public final SortedSet<String> registries = new TreeSet<>();

  /** The modules whose sources are in this compilation. */
  public final SortedSet<String> modules = new TreeSet<>();

  /** Adds the module of a source that is given. */
  public void addModule(Element root, Elements elements) {
    ModuleElement module = elements.getModuleOf(root);
    if (module != null) {
      modules.add(module.getQualifiedName().toString());
    }
  }

  public void add(RoundModel round) {
    for (MemoKeeping memo : MemoKeeping.of(round)) {
      memoUris.add(memo.keeper());
    }
    memoRoutes.add(round);
    for (EventModel event : round.events()) {
      events.put(event.identity(), event.type().name().canonicalName());
    }
    for (HandlersModel handlers : round.subscribers()) {
      subscribers.put(handlers.subscriber().name(), handlers.type().name().canonicalName());
      foldKeepers.add(handlers);
    }
  }
}
