package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Waiters;
import java.util.List;
import java.util.function.LongConsumer;

/** How far a repo itself has published, and who is told of it. Thread-safe. */
public final class Published {

  private final Waiters waiters = new Waiters();
  private final LongConsumer others;
  private volatile long through;

  /** Told to the waiters of this process alone. */
  public Published() {
    this(sequence -> {});
  }

  /**
   * Told to the waiters of this process, and then to others.
   *
   * @param others is told the last sequence; the publisher waits for it
   */
  public Published(LongConsumer others) {
    this.others = others;
  }

  /** The waiters of this process. */
  public Waiters waiters() {
    return waiters;
  }

  /** The sequence up to which the waiters were woken, 0 if this repo has published nothing. */
  public long through() {
    return through;
  }

  /** These events are stored. Called by one thread at a time, in their order. */
  void add(List<EventRecord> appended) {
    if (!appended.isEmpty()) {
      long last = appended.get(appended.size() - 1).sequence();
      through = last;
      waiters.published(appended);
      others.accept(last);
    }
  }
}
