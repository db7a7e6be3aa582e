package dev.intrepid.engine.publish;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepoException;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Stores what several calls publish in one commit, which a repo stores whole or not at all. If it
 * is refused because of one of them, each half is stored by itself, and so on, until that one has
 * failed alone. What a commit without an answer may have stored already is not stored again, since
 * its ids are there. For one thread at a time.
 */
class GroupedStore {

  private final Function<PendingEvents, EventLog> store;

  /** Stores with that, all or none. */
  GroupedStore(Function<PendingEvents, EventLog> store) {
    this.store = store;
  }

  /** Stores them in their order, as far as the repo lets it, and gives each its outcome. */
  void store(List<PendingPublish<?>> group) {
    try {
      List<EventRecord> records = store.apply(together(group)).records();
      int from = 0;
      for (PendingPublish<?> each : group) {
        int to = from + each.events().size();
        each.succeed(records.subList(from, to));
        from = to;
      }
    } catch (RuntimeException | Error e) {
      if (group.size() > 1 && mayBeOfOne(e)) {
        int half = group.size() / 2;
        store(group.subList(0, half));
        store(group.subList(half, group.size()));
      } else {
        group.forEach(each -> each.fail(e));
      }
    }
  }

  private static PendingEvents together(List<PendingPublish<?>> group) {
    List<PendingEvent> events = new ArrayList<>(group.size());
    for (PendingPublish<?> each : group) {
      events.addAll(each.events());
    }
    return new PendingEvents(events);
  }

  /**
   * Whether the others may be stored without the one that is to blame. What concerns the repo as a
   * whole concerns all, and would take its time for each.
   */
  private static boolean mayBeOfOne(Throwable e) {
    boolean isOfRepo = e instanceof RepoException && !(e instanceof EventRepoException);
    return e instanceof RuntimeException && !isOfRepo;
  }
}
