package dev.intrepid.engine.step;

import dev.intrepid.IntrepidException;
import dev.intrepid.codegen.HandlerTable;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Calls the handlers of one subscriber, and tells why one failed. For one thread, unless a method
 * says otherwise.
 */
public final class Calls implements Batches.Call {

  private final HandlerTable table;
  private final Batches batches;
  private final EngineStep step;
  private final HandlerWatch watch;
  private final AtomicLong ended = new AtomicLong();
  private volatile boolean isCutOff;

  public Calls(HandlerTable table, Batches batches, EngineStep step) {
    this.table = table;
    this.batches = batches;
    this.step = step;
    this.watch = step.watch();
  }

  /** From now on a failing call counts as cut off, whatever its exception; from any thread. */
  public void cutOff() {
    isCutOff = true;
  }

  /** How many calls have ended so far; from any thread. */
  public long ended() {
    return ended.get();
  }

  /** Hands a message to the handlers that take it alone; null if all went well. */
  public @Nullable Throwable handle(int message, Object payload) throws InterruptedException {
    long began = begin();
    Throwable failure = null;
    try {
      table.handle(message, payload, step);
    } catch (Throwable e) {
      failure = e;
    }
    failure = ended(began, failure);
    if (failure != null) {
      watch.failed(step.record(), failure);
    }
    return failure;
  }

  /**
   * Hands over the messages that wait for a batch handler; null if all went well. If one of several
   * fails, it is unknown which: they are delivered again one by one.
   */
  @Override
  public @Nullable Throwable handleBatch(int batch) throws InterruptedException {
    List<Object> messages = batches.messages(batch);
    boolean isOne = messages.size() == 1;
    long began = begin();
    Throwable failure = null;
    try {
      table.handleBatch(batch, messages, step);
    } catch (Throwable e) {
      failure = e;
    }
    failure = ended(began, failure);
    if (failure == null) {
      batches.clear(batch);
    } else if (isOne) {
      watch.failed(step.record(), failure);
    }
    return failure;
  }

  /** The time at which a call begins. */
  private long begin() throws InterruptedException {
    // An earlier interrupt is not meant for the handler, unless it is the one that cuts it off.
    Thread.interrupted();
    requireNotCutOff();
    return System.nanoTime();
  }

  /** How a call that has ended is to be counted: its failure, or that it took too long, or null. */
  private @Nullable Throwable ended(long began, @Nullable Throwable thrown)
      throws InterruptedException {
    watch.called(System.nanoTime() - began, step.attempt());
    ended.lazySet(ended.get() + 1);
    IntrepidException cutShort = step.exit(thrown);
    Throwable failure = cutShort == null ? thrown : cutShort;
    if (failure != null) {
      requireNotCutOff();
    }
    if (failure instanceof MemoReadException unread) {
      throw unread.failure();
    }
    return failure;
  }

  /** A call that is cut off leaves no trace: its message is delivered again. */
  public void requireNotCutOff() throws InterruptedException {
    if (isCutOff) {
      throw new InterruptedException("The subscriber is being closed.");
    }
  }
}
