package dev.intrepid.engine.subscriber;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.member.ShardOwner;
import dev.intrepid.engine.release.Handling;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.OptionalInt;

/**
 * Whether a subscriber works under its own name, or stands by behind its heir: the one to which a
 * newer program that runs has renamed it. Thread-safe.
 */
final class Succession {

  private final SubscriberSpec spec;
  private final SubscriptionLayout layout;
  private final Handling handling;
  private final IntrepidRepo repo;
  private final Members members;
  private volatile boolean isBehind;

  Succession(
      SubscriberSpec spec, SubscriptionLayout layout, Handling handling, EngineContext context) {
    this.spec = spec;
    this.layout = layout;
    this.handling = handling;
    this.repo = context.repo();
    this.members = context.members();
  }

  /**
   * The number of its shards; begins it if it is new, unless it stands by behind its heir.
   *
   * @param head where a subscription begins that takes only new messages
   */
  int begin(long head) {
    OptionalInt stored = layout.begin(head, members);
    isBehind = stored.isEmpty();
    return stored.orElse(spec.shards());
  }

  /** The name of the subscriber in this program. */
  String name() {
    return spec.name();
  }

  /** Whether it stands by behind its heir, as last looked at. */
  boolean isBehind() {
    return isBehind;
  }

  /** Whether another app runs its heir, as read now. */
  boolean isHeirElsewhere() {
    return layout.standsBehind(ControlMemo.read(repo, spec.name()), members);
  }

  /**
   * Takes the subscriber from its heir, which no program runs any more.
   *
   * @throws dev.intrepid.exception.MemoMustBeRebuiltException if memos would become wrong
   */
  void takeFromHeir() {
    handling.takeFromHeir();
  }

  /** It works no longer behind its heir, whatever is stored. */
  void end() {
    isBehind = false;
  }

  /** The name under which its state is stored now. */
  String storedName() {
    return isBehind
        ? layout.heir(ControlMemo.read(repo, spec.name())).orElse(spec.name())
        : spec.name();
  }

  /**
   * The sequence up to which the heir has handled, in all its shards, what this program would
   * handle.
   *
   * @param topic what this program reads
   * @param own the sequence up to which it was handled under the own name
   */
  long marked(SubscriptionTopic topic, long own) {
    String heir = storedName();
    if (heir.equals(spec.name()) || !handling.isDoneBy(heir)) {
      return own;
    }
    long lowest = repo.lastSequence();
    int shards = ControlMemo.read(repo, heir).shards();
    for (MarkerRecord marker :
        SubscriptionLayout.markers(repo, SubscriptionLayout.config(heir), shards)) {
      long done = marker.marker().sequence();
      // The marker of a shard without messages does not move.
      if (done < lowest && !repo.entriesSince(topic, marker.shard(), done, 1).isEmpty()) {
        lowest = done;
      }
    }
    return Math.max(own, lowest);
  }

  /** The same owner, but none of this process as long as it stands by behind its heir. */
  ShardOwner owner(ShardOwner own) {
    return new ShardOwner() {
      @Override
      public boolean isHere() {
        return !isBehind && own.isHere();
      }

      @Override
      public String process() {
        return isBehind ? members.processOf(storedName()) : own.process();
      }
    };
  }
}
