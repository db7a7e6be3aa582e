package dev.intrepid.engine.delivery;

import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.worker.MessageFailedException;
import dev.intrepid.subscription.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells an outage from poison, for one shard. When the messages of {@value #STREAMS} streams in a
 * row fail alike, at their first try, in the same handler with the same class of exception, the
 * messages are not the cause: a resource the handler needs is unavailable. The outage is over when
 * that handler returns from a call. For one thread.
 */
public final class Outage {

  /**
   * How many streams must fail alike in a row. Even if every second message is bad, only one in a
   * thousand begins such a row; and at most this many messages are tried in vain.
   */
  static final int STREAMS = 10;

  private static final int NO_HANDLER = -1;

  private final SubscriberSpec spec;
  private final Clock steady;
  private final Map<Integer, Alike> alike = new HashMap<>();
  private int handler = NO_HANDLER;
  private int tries;
  private Instant triedAt = Instant.EPOCH;
  private Duration wait = Duration.ZERO;
  private boolean isLogNext;
  private boolean isLogNeeded;
  private List<String> begunWith = List.of();
  private boolean hasEnded;

  /**
   * No outage yet.
   *
   * @param steady a clock that never goes back
   */
  Outage(SubscriberSpec spec, Clock steady) {
    this.spec = spec;
    this.steady = steady;
  }

  /** The streams whose messages failed alike in a row, in one handler. */
  private record Alike(Class<?> failure, Set<String> streams) {}

  /** Whether there is an outage. */
  public boolean isOn() {
    return handler != NO_HANDLER;
  }

  /** The name of the handler that fails; empty if there is no outage. */
  String handlerName() {
    return isOn() ? spec.handlers().get(handler).name() : "";
  }

  /** A message failed in the handler of that index, at its first try. */
  void failed(int index, MessageFailedException failure) {
    if (isOn() || index < 0 || !mayEnd(failure)) {
      return;
    }
    Class<?> kind = failure.reason().getClass();
    Alike row = alike.get(index);
    if (row == null || row.failure() != kind) {
      row = new Alike(kind, new LinkedHashSet<>());
      alike.put(index, row);
    }
    row.streams().add(failure.event().stream());
    if (row.streams().size() >= STREAMS) {
      begunWith = List.copyOf(row.streams());
      begin(index);
    }
  }

  /** Whether the failure may go away by itself and its policy does not stop the subscriber. */
  private static boolean mayEnd(MessageFailedException failure) {
    return failure.policy().then() != OnFailure.STOP
        && failure.policy().retry().retries(failure.reason());
  }

  private void begin(int index) {
    handler = index;
    tries = 0;
    hasEnded = false;
    logIsNext(false);
    tried(steady.instant());
  }

  /**
   * Resumes an outage stored earlier by this program or another.
   *
   * @param name the handler; ignored if it no longer exists
   */
  void resume(String name) {
    for (int i = 0; i < spec.handlers().size() && !isOn(); i++) {
      if (spec.handlers().get(i).name().equals(name)) {
        begin(i);
      }
    }
  }

  /**
   * Handlers were called for a message.
   *
   * @param failing the index of the one that failed; negative if all returned
   */
  void called(BitSet handlers, int failing) {
    if (alike.isEmpty() && !isOn()) {
      return;
    }
    for (int i = handlers.nextSetBit(0); i >= 0; i = handlers.nextSetBit(i + 1)) {
      if (i != failing) {
        alike.remove(i);
        if (i == handler) {
          end();
        }
      }
    }
  }

  /** The outage is over. */
  void end() {
    handler = NO_HANDLER;
    alike.clear();
    hasEnded = true;
  }

  /** Notes a try at that time: the next one follows after a longer wait. */
  public void tried(Instant at) {
    RetryPolicy retry = spec.failureOf(handler).retry();
    wait = retry.waitAfter(++tries);
    triedAt = at;
  }

  /** How long until one message is to be tried. */
  public Duration untilTry() {
    Duration left = Duration.between(steady.instant(), triedAt.plus(wait));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether the next try is for a message of the log, not for one that waits. */
  public boolean isLogNext() {
    return isLogNext;
  }

  public void logIsNext(boolean is) {
    isLogNext = is;
    isLogNeeded = false;
  }

  /** Whether no message that waits can be tried before the log goes on, as after a rewind. */
  public boolean isLogNeeded() {
    return isLogNeeded;
  }

  /** The next try is for a message of the log, since none that waits can be tried before it. */
  void needsLog() {
    isLogNext = true;
    isLogNeeded = true;
  }

  /** The streams that failed before the outage was detected; none after {@link #forgetBegin}. */
  List<String> begunWith() {
    return begunWith;
  }

  void forgetBegin() {
    begunWith = List.of();
  }

  /** Whether it has ended since the last call. */
  boolean takeEnd() {
    boolean ended = hasEnded;
    hasEnded = false;
    return ended;
  }
}
