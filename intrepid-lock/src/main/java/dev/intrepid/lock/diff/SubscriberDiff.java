package dev.intrepid.lock.diff;

import dev.intrepid.lock.Change;
import dev.intrepid.lock.Difference;
import dev.intrepid.lock.LockedSubscriber;
import dev.intrepid.lock.Subject;
import dev.intrepid.lock.name.Names;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;

/** Compares the subscribers of two locks: each is its name. */
public final class SubscriberDiff {

  private final SortedMap<String, LockedSubscriber> before;
  private final SortedMap<String, LockedSubscriber> now;
  private final List<LockedSubscriber> gone;
  private final List<Difference> differences = new ArrayList<>();

  private SubscriberDiff(
      SortedMap<String, LockedSubscriber> before, SortedMap<String, LockedSubscriber> now) {
    this.before = before;
    this.now = now;
    this.gone =
        new ArrayList<>(
            before.values().stream().filter(old -> !now.containsKey(old.name())).toList());
    now.values().forEach(one -> gone.removeIf(old -> one.formerly().contains(old.name())));
  }

  /** The differences in subscribers from one lock to the next, in no order. */
  public static List<Difference> between(
      SortedMap<String, LockedSubscriber> before, SortedMap<String, LockedSubscriber> now) {
    SubscriberDiff diff = new SubscriberDiff(before, now);
    diff.compare();
    return diff.differences;
  }

  private void compare() {
    List<LockedSubscriber> fresh = new ArrayList<>();
    for (LockedSubscriber subscriber : now.values()) {
      predecessor(subscriber)
          .ifPresentOrElse(old -> compare(old, subscriber), () -> fresh.add(subscriber));
    }
    for (LockedSubscriber subscriber : fresh) {
      Optional<LockedSubscriber> renamed =
          firstGone(old -> old.inClass().equals(subscriber.inClass()))
              .or(() -> firstGone(old -> isAlike(old, subscriber)));
      renamed.ifPresentOrElse(
          old -> compareRenamed(old, subscriber), () -> add(Change.SUBSCRIBER_IS_NEW, subscriber));
    }
    gone.forEach(old -> add(Change.SUBSCRIBER_IS_GONE, old));
  }

  /** What it was before, under its name or the first of its former names. */
  private Optional<LockedSubscriber> predecessor(LockedSubscriber subscriber) {
    LockedSubscriber old = before.get(subscriber.name());
    return old != null
        ? Optional.of(old)
        : before.values().stream()
            .filter(one -> subscriber.formerly().contains(one.name()))
            .findFirst();
  }

  private Optional<LockedSubscriber> firstGone(Predicate<LockedSubscriber> condition) {
    return gone.stream().filter(condition).findFirst();
  }

  /**
   * Whether they share a message type, so that the new subscriber would handle the same messages
   * again.
   */
  private static boolean isAlike(LockedSubscriber old, LockedSubscriber subscriber) {
    return !Collections.disjoint(old.handles(), subscriber.handles());
  }

  private void compareRenamed(LockedSubscriber old, LockedSubscriber subscriber) {
    gone.remove(old);
    add(Change.SUBSCRIBER_IS_RENAMED, subscriber, old.name());
  }

  private void compare(LockedSubscriber old, LockedSubscriber subscriber) {
    compareFormerNames(old, subscriber);
    if (!old.inClass().equals(subscriber.inClass())) {
      add(Change.CLASS_IS_MOVED, subscriber, subscriber.inClass());
    }
    if (!old.handles().equals(subscriber.handles())) {
      SortedSet<String> handled = subscriber.handles();
      String messages = handled.isEmpty() ? "nothing" : Names.joined(handled);
      add(Change.HANDLES_OTHERS, subscriber, messages);
    }
  }

  private void compareFormerNames(LockedSubscriber old, LockedSubscriber subscriber) {
    for (String name : old.formerly()) {
      if (!subscriber.formerly().contains(name) && !name.equals(subscriber.name())) {
        add(Change.FORMER_SUBSCRIBER_IS_GONE, subscriber, name);
      }
    }
    if (!subscriber.formerly().isEmpty() && !old.formerly().equals(subscriber.formerly())) {
      add(Change.FORMER_NAMES_ARE_CHANGED, subscriber, Names.joined(subscriber.formerly()));
    }
  }

  private void add(Change change, LockedSubscriber subscriber, String... args) {
    differences.add(
        new Difference(change, Subject.subscriber(subscriber.name()), "", List.of(args)));
  }
}
