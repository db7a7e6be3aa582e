package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.adapter.Waiters;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** How far a repo itself has published, and who is told of it. Thread-safe. */
public final class Published implements Consumer<List<EventRecord>> {

  private final Waiters waiters = new Waiters();
  private final @Nullable LongConsumer others;
  private final SeenLog seen;
  private final OwnTail own;
  private volatile long through;

  /** Told to the waiters of this process alone. */
  public Published(SeenLog seen) {
    this(seen, null);
  }

  /**
   * Told to the waiters of this process, and then to others.
   *
   * @param seen what the repo has seen of the log; when that has gone back, all waiters are woken
   * @param others is told the last sequence, null for nobody; the publisher waits for it
   */
  public Published(SeenLog seen, @Nullable LongConsumer others) {
    this.seen = seen;
    this.own = new OwnTail(seen);
    this.others = others;
    seen.tells(this);
  }

  /** Wakes all waiters, since the log has gone back. */
  void goneBack() {
    through = 0;
    waiters.wakeAll();
  }

  /** What the repo has seen of the log. */
  SeenLog seen() {
    return seen;
  }

  /** The last events that this repo has stored. */
  OwnTail own() {
    return own;
  }

  /** The waiters of this process. */
  Waiters waiters() {
    return waiters;
  }

  /** The sequence up to which the waiters were woken, 0 if this repo has published nothing. */
  public long through() {
    return through;
  }

  /**
   * Wakes the waiters of these events, which are stored, and of those that others have stored
   * before them: an {@link OthersWatch} that looks later compares with {@link #through} and finds
   * nothing new.
   *
   * <p>Called by one thread at a time, in their order.
   */
  @Override
  public void accept(List<EventRecord> appended) {
    if (!appended.isEmpty()) {
      seen.saw(appended, seen.timesGoneBack());
      own.add(appended);
      long last = appended.get(appended.size() - 1).sequence();
      boolean isNextToOwn = appended.get(0).sequence() == through + 1;
      through = last;
      if (isNextToOwn) {
        waiters.published(appended);
      } else {
        waiters.wakeAll();
      }
      if (others != null) {
        others.accept(last);
      }
    }
  }

  /**
   * Wakes all waiters, and tells others, of events up to that sequence which this repo has stored
   * by a try that it had no answer to: nobody was told of them then. They are not remembered, since
   * others may have stored some after them.
   */
  public void storedBefore(long sequence) {
    waiters.wakeAll();
    if (others != null) {
      others.accept(sequence);
    }
  }
}
