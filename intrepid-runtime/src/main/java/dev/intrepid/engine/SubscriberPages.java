package dev.intrepid.engine;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.repo.CacheRepoException;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepoException;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoException;
import dev.intrepid.subscription.MessageFailedException;
import dev.intrepid.subscription.PageFailedException;
import dev.intrepid.subscription.PageService;
import dev.intrepid.subscription.Subscription;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Handles the pages of one subscriber: decodes each message once, calls the handlers, and commits
 * their effects together with the marker. For one thread.
 */
final class SubscriberPages implements PageService {

  private static final int MAX_RERUNS = 1_000;

  private final Subscription subscription;
  private final IntrepidRepo repo;
  private final Decoder decoder;
  private final Calls calls;
  private final SplitDelivery split;
  private final Batches batches;
  private final Messages messages = new Messages();
  private final EngineStep step;
  private final StepMemos memos;
  private final Clock clock;
  private volatile long lastPublished;
  private int attemptOfBatch = 1;

  SubscriberPages(
      Subscription subscription,
      IntrepidRepo repo,
      Decoder decoder,
      HandlerTable table,
      Batches batches,
      EngineStep step,
      StepMemos memos,
      Clock clock) {
    this.subscription = subscription;
    this.repo = repo;
    this.decoder = decoder;
    this.calls = new Calls(table, batches, step);
    this.split = new SplitDelivery(calls, batches, step);
    this.batches = batches;
    this.step = step;
    this.memos = memos;
    this.clock = clock;
  }

  /** The highest sequence of what the handlers published so far. */
  long lastPublished() {
    return lastPublished;
  }

  @Override
  public void handle(EventLog page, int attempt)
      throws MessageFailedException, PageFailedException, InterruptedException {
    for (int run = 1; ; run++) {
      try {
        handleOnce(page, attempt);
        return;
      } catch (MemoConflictException e) {
        memos.forget(e.uri());
        if (run == MAX_RERUNS) {
          throw e;
        }
      } catch (RepoException e) {
        memos.forgetAll();
        throw e;
      }
    }
  }

  private void handleOnce(EventLog page, int attempt)
      throws MessageFailedException, PageFailedException, InterruptedException {
    step.clear();
    batches.clear();
    attemptOfBatch = page.size() == 1 ? attempt : 1;
    long done = subscription.sequence();
    int attemptOfNext = attempt;
    for (EventRecord record : page) {
      Throwable failure = deliver(page, record, attemptOfNext);
      attemptOfNext = 1;
      if (failure != null) {
        step.undo();
        commitBefore(page, done);
        throw new MessageFailedException(record, failure);
      }
      done = record.sequence();
    }
    finish(page, page.through());
  }

  /** Returns why the message failed, or null. */
  private @Nullable Throwable deliver(EventLog page, EventRecord record, int attempt)
      throws MessageFailedException, PageFailedException, InterruptedException {
    try {
      decoder.decode(record, messages);
    } catch (InterruptedException e) {
      throw e;
    } catch (Throwable e) {
      return e;
    }
    return switch (messages.size()) {
      case 0 -> null;
      case 1 -> deliverOne(page, record, messages.get(0), attempt);
      default -> deliverSplit(page, record, attempt);
    };
  }

  private @Nullable Throwable deliverOne(
      EventLog page, EventRecord record, Messages.One message, int attempt)
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

  private @Nullable Throwable deliverSplit(EventLog page, EventRecord record, int attempt)
      throws MessageFailedException, PageFailedException, InterruptedException {
    flush(page, Batches.NO_MESSAGE);
    return split.deliver(record, messages, attempt);
  }

  /** Hands over the batches that the message of this index does not belong to. */
  private void flush(EventLog page, int message)
      throws MessageFailedException, PageFailedException, InterruptedException {
    for (int batch = 0; batch < batches.count(); batch++) {
      if (batches.endsBefore(batch, message)) {
        handleBatch(page, batch);
      }
    }
  }

  private void finish(EventLog page, long done)
      throws MessageFailedException, PageFailedException, InterruptedException {
    flush(page, Batches.NO_MESSAGE);
    commit(page, done);
  }

  private void handleBatch(EventLog page, int batch)
      throws MessageFailedException, PageFailedException, InterruptedException {
    step.begin(batches.firstRecord(batch), attemptOfBatch);
    Throwable failure = calls.handleBatch(batch);
    if (failure != null) {
      throw blame(page, failure);
    }
  }

  /** What went well before a failed message takes effect. */
  private void commitBefore(EventLog page, long done)
      throws MessageFailedException, PageFailedException, InterruptedException {
    if (done > subscription.sequence()) {
      finish(page, done);
    }
  }

  private void commit(EventLog page, long done) throws MessageFailedException, PageFailedException {
    MarkerMove move = subscription.moveTo(done);
    List<MemoChange> changes;
    Committed committed;
    try {
      changes = memos.changes();
      committed =
          repo.commit(new Commit(new PendingEvents(step.published()), changes, List.of(move)));
    } catch (FencedException | MemoConflictException e) {
      throw e;
    } catch (EventRepoException | CacheRepoException e) {
      throw blame(page, e);
    } catch (RepoException e) {
      throw e;
    } catch (RuntimeException e) {
      throw blame(page, e);
    }
    subscription.moved(move);
    memos.remember(changes, committed, clock.instant());
    lastPublished = Math.max(lastPublished, committed.events().through());
  }

  /** A page of one message has one to blame; a longer one comes again message by message. */
  private static PageFailedException blame(EventLog page, Throwable cause)
      throws MessageFailedException {
    if (page.size() == 1) {
      throw new MessageFailedException(page.first(), cause);
    }
    return new PageFailedException(cause);
  }
}
