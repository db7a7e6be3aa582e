package dev.intrepid.engine.replay;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.concurrent.Deadline;
import dev.intrepid.engine.state.OwnedMemos;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.stored.AppReport.ShardReport;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.subscriber.EngineContext;
import dev.intrepid.engine.subscriber.RunningSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shadows that run in this app: one for each of its subscribers that is being rebuilt. For one
 * thread, except {@link #close}, which is called after that thread has ended.
 */
public final class Shadows {

  private final List<RunningSubscriber> subscribers;
  private final Map<String, Running> running = new ConcurrentHashMap<>();

  public Shadows(List<RunningSubscriber> subscribers) {
    this.subscribers = subscribers;
  }

  private record Running(RunningSubscriber shadow, int shards, long revision) {
    /** Whether that is another shadow, or goes on after this one has stopped. */
    boolean isOther(ControlMemo asked) {
      return asked.shards() != shards || (asked.revision() != revision && shadow.hasStopped());
    }

    Running asked(long newRevision) {
      return new Running(shadow, shards, newRevision);
    }
  }

  /**
   * Starts wanted shadows, ends all others.
   *
   * @param wanted the control memos of all shadows, by their name
   */
  public void run(Map<String, ControlMemo> wanted) {
    for (RunningSubscriber subscriber : subscribers) {
      String name = ShadowName.of(subscriber.spec().name());
      ControlMemo asked = wanted.get(name);
      Running now = running.get(name);
      if (now != null && (asked == null || now.isOther(asked))) {
        now.shadow().stopReading();
        now.shadow().close(Duration.ofSeconds(10));
        running.remove(name);
        now = null;
      }
      if (asked == null) {
        continue;
      }
      if (now == null) {
        RunningSubscriber shadow = shadow(subscriber, asked.shards());
        shadow.start();
        running.put(name, new Running(shadow, asked.shards(), asked.revision()));
      } else if (now.revision() != asked.revision()) {
        running.put(name, now.asked(asked.revision()));
        now.shadow().ask();
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

  /** Reports of their shards, made without reading the repo. */
  public List<ShardReport> reports() {
    List<ShardReport> all = new ArrayList<>();
    for (Running now : running.values()) {
      all.addAll(now.shadow().reports());
    }
    return all;
  }

  /** Lets current pages finish within that time. */
  public void close(Duration grace) {
    for (Running now : running.values()) {
      now.shadow().stopReading();
    }
    Deadline deadline = Deadline.in(grace);
    for (Running now : running.values()) {
      now.shadow().close(deadline.left());
    }
  }
}
