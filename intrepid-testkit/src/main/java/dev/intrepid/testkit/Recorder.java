package dev.intrepid.testkit;

import static java.util.Objects.requireNonNull;

import dev.intrepid.concurrent.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Replaces a collaborator of handlers outside the repo, such as a mailer or a gateway: it records
 * its calls in order, and fails when a test says so, so that retries and parking can be tested. It
 * is a {@link Consumer}; state with methods of its own is a lambda around it.
 *
 * <pre>{@code
 * Recorder<Mail> mails = new Recorder<>();
 * mails.failNext(2, new IllegalStateException("mailbox is full"));
 * try (AppFixture shop =
 *     AppFixture.of(app -> app.handlers(new Billing()).state(Mailer.class, mails::accept))) {
 *   shop.when(new OrderPaid("o-1", "ada", 100));
 *   assertThat(mails.only()).isEqualTo(new Mail("ada", "r-o-1"));
 * }
 * }</pre>
 *
 * <p>A value it fails for is not taken: {@link #all} has the values taken, {@link #refused} the
 * others. Thread-safe.
 *
 * @param <T> the values it takes
 */
public final class Recorder<T> implements Consumer<T> {

  private final List<T> taken = new ArrayList<>(); // guarded by this
  private final List<T> refused = new ArrayList<>(); // guarded by this
  private final List<Failing<T>> failing = new ArrayList<>(); // guarded by this

  /** A recorder that has taken nothing and does not fail. */
  public Recorder() {}

  /** When it fails, how often still, and with what. */
  private static final class Failing<T> {
    private final Predicate<? super T> when;
    private final RuntimeException exception;
    private int left;

    Failing(Predicate<? super T> when, int left, RuntimeException exception) {
      this.when = requireNonNull(when);
      this.left = left;
      this.exception = requireNonNull(exception);
    }

    boolean applies(T told) {
      return left > 0 && when.test(told);
    }

    RuntimeException next() {
      left--;
      return exception;
    }
  }

  /**
   * Takes a value.
   *
   * @throws RuntimeException the one it was given, if it is to fail
   */
  @Override
  public synchronized void accept(T told) {
    requireNonNull(told);
    for (Failing<T> each : failing) {
      if (each.applies(told)) {
        refused.add(told);
        throw each.next();
      }
    }
    taken.add(told);
    notifyAll();
  }

  /**
   * Makes it fail for the next values. Several such rules apply one after the other, in the order
   * in which they were given.
   *
   * @param times 1 or more
   * @param exception thrown each time, as it is
   */
  public synchronized Recorder<T> failNext(int times, RuntimeException exception) {
    if (times < 1) {
      throw new IllegalArgumentException("It fails once or more often, not " + times + " times.");
    }
    failing.add(new Failing<>(told -> true, times, exception));
    return this;
  }

  /**
   * Makes it fail for every value that matches, until {@link #mend}.
   *
   * @param exception thrown each time, as it is
   */
  public synchronized Recorder<T> failWhen(Predicate<? super T> like, RuntimeException exception) {
    failing.add(new Failing<>(like, Integer.MAX_VALUE, exception));
    return this;
  }

  /** Stops all failures. */
  public synchronized Recorder<T> mend() {
    failing.clear();
    return this;
  }

  /** What it has taken, in order. */
  public synchronized List<T> all() {
    return List.copyOf(taken);
  }

  /** The values it has failed for, in order, one for each time. */
  public synchronized List<T> refused() {
    return List.copyOf(refused);
  }

  /**
   * The only value it has taken.
   *
   * @throws AssertionError if it has taken nothing, or more
   */
  public synchronized T only() {
    if (taken.size() != 1) {
      throw new AssertionError("Expected to be told one thing, was " + told());
    }
    return taken.get(0);
  }

  /**
   * Waits until it has taken so many.
   *
   * @param count 1 or more
   * @return all it has taken, in order, perhaps more
   * @throws AssertionError if that takes longer; the text lists the values it was given
   * @throws InterruptedException if the thread is interrupted
   */
  public synchronized List<T> awaitCount(int count, Duration timeout) throws InterruptedException {
    Deadline deadline = Deadline.in(timeout);
    while (taken.size() < count) {
      long left = deadline.nanosLeft();
      if (left == 0) {
        throw new AssertionError(
            "Expected to be told " + count + " within " + timeout + ", was " + told());
      }
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
    return all();
  }

  private String told() {
    String text = "told " + taken.size() + ": " + taken;
    return refused.isEmpty() ? text : text + " (refused: " + refused + ")";
  }
}
