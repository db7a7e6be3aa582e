package dev.intrepid.engine.delivery;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.decode.DecodedMessages;
import dev.intrepid.engine.decode.PageDecoder;
import dev.intrepid.engine.state.CommitTarget;
import dev.intrepid.engine.state.Conflicts;
import dev.intrepid.engine.step.Batches;
import dev.intrepid.engine.step.Calls;
import dev.intrepid.engine.step.CrossStreamMemos;
import dev.intrepid.engine.step.DeliveryCursor;
import dev.intrepid.engine.step.EngineStep;
import dev.intrepid.engine.step.HandlerException;
import dev.intrepid.engine.step.Skips;
import dev.intrepid.engine.step.StepMemos;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.worker.MessageFailedException;
import dev.intrepid.engine.worker.PageFailedException;
import dev.intrepid.engine.worker.StoreWait;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.RepoException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers messages to the handlers of one subscriber: decodes each once, calls the handlers, and
 * commits their effects together with the marker. For one thread.
 */
public final class PageDelivery {

  /** No single handler failed. */
  private static final int NO_HANDLER = -1;

  private static final Logger LOG = LoggerFactory.getLogger(PageDelivery.class);

  private final SubscriberSpec spec;
  private final CommitTarget target;
  private final PageDecoder decoder;
  private final Calls calls;
  private final SplitDelivery split;
  private final Batches batches;
  private final EngineStep step;
  private final StepMemos memos;
  private final CrossStreamMemos crossStream;
  private final PageCommit commit;
  private final PageGate gate;
  private final Outage outage;
  private final FailedMessages failures;
  private final Clock clock;
  private final Batches.Call ownStep = new OwnStep();
  private int attemptOfBatch = 1;
  private int failedHandler = NO_HANDLER;
  private boolean hasCalled;

  public PageDelivery(
      ShardContext shard,
      CommitTarget target,
      PageDecoder decoder,
      HandlerTable table,
      EngineStep step,
      PageGate gate) {
    this.spec = shard.spec();
    this.target = target;
    this.decoder = decoder;
    this.batches = new Batches(spec.batches());
    this.calls = new Calls(table, batches, step);
    this.split = new SplitDelivery(calls, batches, step);
    this.step = step;
    this.memos = step.memos();
    this.crossStream = step.crossStream();
    this.commit = new PageCommit(shard, target, step, gate);
    this.gate = gate;
    this.outage = shard.outage();
    this.failures = new FailedMessages(spec, step.watch());
    this.clock = shard.clock();
  }

  /** The highest sequence the handlers have published so far. */
  public long lastPublished() {
    return commit.lastPublished();
  }

  /** The bytes of what was stored last. */
  public long storedBytes() {
    return commit.storedBytes();
  }

  /** Takes note of how to wait if the repo does not take a page; before any is delivered. */
  public void waitsBy(StoreWait wait) {
    commit.waitsBy(wait);
  }

  /** The subscriber is being closed, and its thread interrupted next; from any thread. */
  public void cutOff() {
    calls.cutOff();
  }

  /** Whether this program can read what the one that parked a stream could not read. */
  boolean canRead(IntrepidRepo repo, ParkedMemo parked) {
    EventLog first = repo.entriesSincePosition(parked.stream(), parked.position() - 1, 1);
    return !first.isEmpty() && decoder.canRead(parked, first.first(), repo);
  }

  /** Forgets remembered memos and reads them again, since another process may have changed them. */
  public void reload(CacheRepo repo) {
    memos.forgetAll();
    crossStream.read(repo);
  }

  /**
   * Delivers a page, as {@link dev.intrepid.engine.worker.PageService#handle} says, up to the
   * current message when a request waits. A message that fails ends it, unless it is set aside.
   */
  int deliver(EventLog page, DeliveryCursor progress)
      throws MessageFailedException, PageFailedException, InterruptedException {
    Conflicts conflicts = new Conflicts(target, page.size());
    memos.expect(page.records());
    while (true) {
      long began = System.nanoTime();
      try {
        return deliverOnce(page, progress);
      } catch (MemoConflictException e) {
        memos.forget(e.uri());
        // Read one by one, memos are newer when they are folded.
        memos.expect(List.of());
        progress.conflicted(e.uri());
        conflicts.add(e, System.nanoTime() - began);
        if (conflicts.areOwn()) {
          throw ownConflict(page, e);
        }
        if (conflicts.areTooMany()) {
          throw e;
        }
      } catch (RepoException e) {
        memos.forgetAll();
        throw e;
      }
    }
  }

  private int deliverOnce(EventLog page, DeliveryCursor progress)
      throws MessageFailedException, PageFailedException, InterruptedException {
    progress.begin();
    step.clear(progress);
    batches.clear();
    failedHandler = NO_HANDLER;
    hasCalled = false;
    attemptOfBatch = page.size() == 1 ? progress.attemptOf(page.first()) : 1;
    EventRecord last = null;
    int done = 0;
    for (EventRecord record : page) {
      if (last != null && gate.isWanted()) {
        finish(page, progress, last);
        return done;
      }
      MessageFailedException failure =
          progress.passesOver(record) ? null : deliver(page, record, progress);
      if (failure != null) {
        step.undo();
        if (!progress.setsAside(failure, failedHandler)) {
          if (last != null) {
            finish(page, progress, last);
          }
          throw failure;
        }
      }
      last = record;
      done++;
      if (failure != null && progress.endsPage()) {
        finish(page, progress, last);
        return done;
      }
    }
    finish(page, progress, null);
    return done;
  }

  /** Returns how the message failed, or null. */
  private @Nullable MessageFailedException deliver(
      EventLog page, EventRecord record, DeliveryCursor progress)
      throws MessageFailedException, PageFailedException, InterruptedException {
    int attempt = progress.attemptOf(record);
    DecodedMessages messages;
    try {
      messages = decoder.decode(record);
    } catch (Throwable e) {
      Thread.interrupted();
      calls.requireNotCutOff();
      // Begins the step, so that undoing this message does not undo the one before it.
      step.begin(record, attempt);
      failedHandler = NO_HANDLER;
      return failures.undecodable(record, e);
    }
    Throwable failure =
        switch (messages.size()) {
          case 0 -> null;
          case 1 -> deliverOne(page, record, messages.get(0), attempt);
          default -> deliverSplit(page, record, messages, attempt);
        };
    if (messages.size() > 0) {
      hasCalled = true;
      outage.called(step.called(), failure == null ? NO_HANDLER : step.handler());
    }
    return failure == null ? null : handlerFailed(record, failure);
  }

  private @Nullable Throwable deliverOne(
      EventLog page, EventRecord record, DecodedMessages.One message, int attempt)
      throws MessageFailedException, PageFailedException, InterruptedException {
    flush(page, message.index());
    step.begin(record, attempt);
    step.part(message.part());
    Throwable failure = calls.handle(message.index(), message.message());
    if (failure == null) {
      batches.add(message.index(), record, message.message());
    }
    return failure;
  }

  private @Nullable Throwable deliverSplit(
      EventLog page, EventRecord record, DecodedMessages messages, int attempt)
      throws MessageFailedException, PageFailedException, InterruptedException {
    flush(page, Batches.NO_MESSAGE);
    return split.deliver(record, messages, attempt);
  }

  /** A batch that is handled in a step of its own. */
  private final class OwnStep implements Batches.Call {
    @Override
    public @Nullable Throwable handleBatch(int batch) throws InterruptedException {
      step.begin(batches.firstRecord(batch), attemptOfBatch);
      Throwable failure = calls.handleBatch(batch);
      outage.called(step.called(), failure == null ? NO_HANDLER : step.handler());
      return failure;
    }
  }

  /** Ends the batches that the message of this index does not belong to. */
  private void flush(EventLog page, int message)
      throws MessageFailedException, PageFailedException, InterruptedException {
    Throwable failure = batches.endBefore(message, ownStep);
    if (failure != null) {
      if (page.size() == 1) {
        throw handlerFailed(page.first(), failure);
      }
      throw new PageFailedException(failure);
    }
  }

  /** Commits what was handled: up to a message, or all of the page. */
  private void finish(EventLog page, DeliveryCursor progress, @Nullable EventRecord last)
      throws MessageFailedException, PageFailedException, InterruptedException {
    flush(page, Batches.NO_MESSAGE);
    RuntimeException refused = commit.of(page, progress, last);
    if (refused != null) {
      throw blame(page, refused);
    }
  }

  /** Gives up what failed, so that it is passed over when the message is delivered again. */
  public void skip(Skips skips, MessageFailedException failure) {
    EventRecord message = failure.event();
    LOG.atWarn()
        .addKeyValue("subscriber", spec.name())
        .addKeyValue("stream", message.stream())
        .addKeyValue("position", message.position())
        .addKeyValue("messageId", message.id())
        .log("{}: {} It is given up, as onFailure says", spec.name(), failure.getMessage());
    if (failedHandler == NO_HANDLER) {
      skips.skip(message, failure.reason(), clock.instant());
    } else {
      String handler = spec.handlers().get(failedHandler).name();
      skips.skip(message, failedHandler, handler, failure.reason(), clock.instant());
    }
  }

  private MessageFailedException handlerFailed(EventRecord record, Throwable cause) {
    failedHandler = step.handler();
    return failures.ofHandler(record, failedHandler, cause);
  }

  /** Whether there was a message for the handlers in the page that was delivered last. */
  public boolean hasCalled() {
    return hasCalled;
  }

  /** How many calls of handlers have ended so far; from any thread. */
  public long endedCalls() {
    return calls.ended();
  }

  /** The index of the handler that failed last; negative if none did. */
  public int failedHandler() {
    return failedHandler;
  }

  /** The handler of a single message is to blame; in a longer page others may have done it, too. */
  private PageFailedException ownConflict(EventLog page, MemoConflictException conflict)
      throws MessageFailedException {
    return page.size() == 1
        ? blame(page, HandlerException.ofOwnConflict(conflict))
        : PageFailedException.ofConflict(conflict);
  }

  /**
   * A page of one message fails with that message; a longer one is delivered again message by
   * message.
   */
  private PageFailedException blame(EventLog page, Throwable cause) throws MessageFailedException {
    if (page.size() == 1) {
      failedHandler = NO_HANDLER;
      throw failures.ofCommit(page.first(), cause);
    }
    return new PageFailedException(cause);
  }
}
