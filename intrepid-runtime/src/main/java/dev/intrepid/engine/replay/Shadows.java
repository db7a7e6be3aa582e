package dev.intrepid.engine.replay;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.concurrent.Deadline;
import dev.intrepid.engine.state.OwnedMemos;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.stored.AppReport.ShardReport;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.subscriber.EngineContext;
import dev.intrepid.engine.subscriber.RunningSubscriber;
import dev.intrepid.engine.worker.PageWorker;
import dev.intrepid.subscription.SubscriptionStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shadows that run in this app: one for each of its subscribers that is being rebuilt. Run by
 * one thread; all other methods are for any thread.
 */
public final class Shadows {

  private static final Logger LOG = LoggerFactory.getLogger(Shadows.class);
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final List<RunningSubscriber> subscribers;
  private final Map<String, Running> running = new ConcurrentHashMap<>();
  private volatile boolean isClosed;

  public Shadows(List<RunningSubscriber> subscribers) {
    this.subscribers = subscribers;
  }

  /**
   * A shadow, how many shards it has, and the revision of what asked for it last.
   *
   * @param isStarted whether all of its shards run; some may, if there was no memory for others
   * @param ending the thread that waits for its end, once it is not wanted any more
   */
  private record Running(
      RunningSubscriber shadow,
      int shards,
      long revision,
      boolean isStarted,
      @Nullable Thread ending) {

    static Running of(RunningSubscriber shadow, ControlMemo asked) {
      return new Running(shadow, asked.shards(), asked.revision(), false, null);
    }

    Running started() {
      shadow.start();
      return new Running(shadow, shards, revision, true, null);
    }

    /** Whether that is another shadow, or goes on after this one has stopped. */
    boolean isOther(ControlMemo asked) {
      return asked.shards() != shards || (asked.revision() != revision && shadow.hasStopped());
    }

    Running asked(long newRevision) {
      shadow.ask();
      return new Running(shadow, shards, newRevision, isStarted, null);
    }

    /** Its handlers may be in a call for long, and are interrupted in the end. */
    Running end() {
      shadow.stopReading();
      Thread thread = new Thread(this::awaitEnd, "intrepid-" + shadow.spec().name() + "-end");
      thread.setDaemon(true);
      thread.start();
      return new Running(shadow, shards, revision, isStarted, thread);
    }

    private void awaitEnd() {
      if (!shadow.endsBy(Deadline.in(GRACE))) {
        LOG.warn("{}: still busy after {}; interrupting it", shadow.spec().name(), GRACE);
        shadow.interrupt();
        shadow.endsBy(Deadline.in(PageWorker.AFTER_INTERRUPT));
      }
    }

    boolean hasEnded() {
      return ending != null && !ending.isAlive();
    }
  }

  /**
   * Starts wanted shadows, and ends all others without waiting for that: one that takes the place
   * of another is started by a later call, once the other has ended.
   *
   * @param wanted the control memos of all shadows, by their name
   */
  public void run(Map<String, ControlMemo> wanted) {
    for (RunningSubscriber subscriber : subscribers) {
      if (isClosed) {
        return;
      }
      String name = ShadowName.of(subscriber.spec().name());
      ControlMemo asked = wanted.get(name);
      Running now = running.get(name);
      if (now != null && now.hasEnded()) {
        running.remove(name);
        now = null;
      }
      if (now == null) {
        if (asked != null) {
          Running next = Running.of(shadow(subscriber, asked.shards()), asked);
          running.put(name, next); // before it starts, so that it is ended if only some shards do
          if (!isClosed) { // asked after it is known, so that one of both threads ends it
            running.put(name, next.started());
          }
        }
      } else if (now.ending() == null) {
        if (asked == null || now.isOther(asked)) {
          running.put(name, now.end());
        } else if (!now.isStarted()) {
          running.put(name, now.started());
        } else if (now.revision() != asked.revision()) {
          running.put(name, now.asked(asked.revision()));
        }
      }
    }
  }

  private RunningSubscriber shadow(RunningSubscriber subscriber, int shards) {
    SubscriberSpec spec = subscriber.spec();
    EngineContext context = subscriber.context();
    List<SubscriberSpec> specs = subscribers.stream().map(RunningSubscriber::spec).toList();
    OwnedMemos memos = subscriber.memosAmong(specs);
    return subscriber.beside(
        spec.as(ShadowName.of(spec.name()), shards),
        live -> new ShadowTarget(context.repo(), live, spec.name(), memos));
  }

  /** Whether this thread is in a call of their handlers; from any thread. */
  public boolean isInPage() {
    for (Running now : running.values()) {
      if (now.shadow().isInPage()) {
        return true;
      }
    }
    return false;
  }

  /** How the shards of the shadow of a subscriber are doing; none if it has none in this app. */
  public List<SubscriptionStatus> status(String subscriber) {
    Running now = running.get(ShadowName.of(subscriber));
    return now == null ? List.of() : now.shadow().status();
  }

  /** Reports of their shards, made without reading the repo. */
  public List<ShardReport> reports() {
    List<ShardReport> all = new ArrayList<>();
    for (Running now : running.values()) {
      all.addAll(now.shadow().reports());
    }
    return all;
  }

  /** Starts no more, and asks those that run to stop after the current page, without waiting. */
  public void stopReading() {
    isClosed = true;
    for (Running now : running.values()) {
      now.shadow().stopReading();
    }
  }

  /** Whether all of their threads end in time, after they were asked to stop. */
  public boolean endsBy(Deadline deadline) {
    boolean haveEnded = true;
    for (Running now : running.values()) {
      haveEnded &= now.shadow().endsBy(deadline);
    }
    return haveEnded;
  }

  /** Interrupts their handlers, which are not waited for any more. */
  public void interrupt() {
    for (Running now : running.values()) {
      now.shadow().interrupt();
    }
  }

  /** Their threads that have not ended, by name. */
  public List<String> atWork() {
    List<String> threads = new ArrayList<>();
    for (Running now : running.values()) {
      threads.addAll(now.shadow().atWork());
    }
    return threads;
  }
}
