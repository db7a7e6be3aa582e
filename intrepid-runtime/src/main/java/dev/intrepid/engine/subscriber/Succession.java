package dev.intrepid.engine.subscriber;

import dev.intrepid.IntrepidException;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.member.ShardOwner;
import dev.intrepid.engine.release.Handling;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.ControlMemo.By;
import dev.intrepid.engine.worker.LayoutChangedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Whether a subscriber works under its own name, or stands by behind its heir: the one that another
 * program has put in its place under another name. Thread-safe.
 */
final class Succession {

  private final SubscriberSpec spec;
  private final SubscriptionLayout layout;
  private final Handling handling;
  private final IntrepidRepo repo;
  private final Members members;
  private volatile boolean isBehind;
  private volatile @Nullable IntrepidException refusal;

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

  /** What this program handles of it. */
  Handling handling() {
    return handling;
  }

  /** The name of the subscriber in this program. */
  String name() {
    return spec.name();
  }

  /** Whether it stands by behind its heir, as last looked at. */
  boolean isBehind() {
    return isBehind;
  }

  /**
   * Has it stand by behind its heir from now on, since another program has retired it.
   *
   * @throws LayoutChangedException if it must stop instead: a person has retired it, nobody reads
   *     in its place, or it was refused
   */
  void fallBehind(ControlMemo control) {
    IntrepidException reason = refusal;
    if (reason != null) {
      throw LayoutChangedException.refused(spec.name(), control.end().heir(), reason);
    }
    if (control.end().by() == By.PERSON || layout.heir(control).isEmpty()) {
      throw LayoutChangedException.retired(spec.name(), control.end().heir());
    }
    isBehind = true;
  }

  /** Whether another app runs its heir, for which this one waits, as read now. */
  boolean isHeirElsewhere() {
    return layout.staysBehind(ControlMemo.read(repo, spec.name()), members);
  }

  /**
   * Takes the subscriber from its heir; it works under its own name once {@link #goesOn} is called.
   *
   * @param head where it begins if it takes only new messages and nothing is stored of it
   * @return false if another program has taken the heir meanwhile
   * @throws IntrepidException if this program may not go on from there, as its start would say
   */
  boolean takeFromHeir(long head) {
    handling.takeFromHeir();
    // What folds has begun with its memos, or another program has taken it again meanwhile.
    return Fold.of(spec).isEmpty()
        ? layout.begin(head, members).isPresent()
        : layout.hasBegun(ControlMemo.read(repo, spec.name()));
  }

  /** It may not take the subscriber from its heir, and so stops. */
  void refused(IntrepidException why) {
    refusal = why;
  }

  /** It works under its own name from now on. */
  void goesOn() {
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
