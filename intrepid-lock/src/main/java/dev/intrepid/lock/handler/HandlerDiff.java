package dev.intrepid.lock.handler;

import dev.intrepid.lock.Change;
import dev.intrepid.lock.Difference;
import dev.intrepid.lock.Lock;
import dev.intrepid.lock.LockedHandler;
import dev.intrepid.lock.LockedSubscriber;
import dev.intrepid.lock.Subject;
import dev.intrepid.lock.name.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds handlers that have another name or another subscriber than before: what they have done is
 * in the log, or outside, and must not be done again.
 */
public final class HandlerDiff {

  private final Lock before;
  private final Lock now;
  private final TakenTypes types;
  private final LostIds lostIds;
  private final HandlerPredecessor handlerBefore;
  private final List<PlacedHandler> gone = new ArrayList<>();
  private final List<PlacedHandler> fresh = new ArrayList<>();
  private final Set<String> toldOfFirst = new HashSet<>();
  private final List<Difference> differences = new ArrayList<>();

  private HandlerDiff(Lock before, Lock now) {
    this.before = before;
    this.now = now;
    this.types = new TakenTypes(before, now);
    this.lostIds = new LostIds(before, now, types);
    this.handlerBefore = new HandlerPredecessor(types, lostIds);
  }

  /** The differences in handlers from one lock to the next, in no order. */
  public static List<Difference> between(Lock before, Lock now) {
    HandlerDiff diff = new HandlerDiff(before, now);
    if (before.subscribers().values().stream().allMatch(one -> one.handlers().isEmpty())) {
      now.subscribers().values().forEach(diff::sayAll);
    } else {
      diff.compare();
    }
    return diff.differences;
  }

  private void sayAll(LockedSubscriber subscriber) {
    if (!subscriber.handlers().isEmpty() && predecessor(subscriber).isPresent()) {
      add(Change.HANDLERS_ARE_NEW, subscriber, Names.joined(subscriber.handlers().keySet()));
    }
  }

  private void compare() {
    Set<String> continued = new HashSet<>();
    for (LockedSubscriber subscriber : now.subscribers().values()) {
      Optional<LockedSubscriber> old = predecessor(subscriber);
      old.ifPresent(one -> continued.add(one.name()));
      compare(old, subscriber);
    }
    for (LockedSubscriber old : before.subscribers().values()) {
      if (!continued.contains(old.name())) {
        old.handlers().values().forEach(one -> gone.add(new PlacedHandler(old, one)));
      }
    }
    differences.addAll(new ReplacedHandlers(gone, fresh, now, types, lostIds).differences());
    fresh.forEach(one -> addAlone(Change.HANDLER_IS_NEW, one));
    gone.forEach(one -> addAlone(Change.HANDLER_IS_GONE, one));
  }

  /** A handler that is new or gone, unless its subscriber is, which is told. */
  private void addAlone(Change change, PlacedHandler placed) {
    String name = placed.subscriber().name();
    if (now.subscribers().containsKey(name) && predecessor(placed.subscriber()).isPresent()) {
      add(change, placed.subscriber(), placed.handler().name());
    }
  }

  /** What it was before, under its name or the first of its former names. */
  private Optional<LockedSubscriber> predecessor(LockedSubscriber subscriber) {
    return Stream.concat(Stream.of(subscriber.name()), subscriber.formerly().stream())
        .flatMap(name -> Stream.ofNullable(before.subscribers().get(name)))
        .findFirst();
  }

  private void compare(Optional<LockedSubscriber> old, LockedSubscriber subscriber) {
    List<LockedHandler> rest = new ArrayList<>();
    old.ifPresent(one -> rest.addAll(one.handlers().values()));
    for (LockedHandler handler : subscriber.handlers().values()) {
      Optional<LockedHandler> same = old.flatMap(one -> handlerBefore.of(handler, one));
      if (same.isPresent()) {
        rest.remove(same.get());
        compare(old.get(), same.get(), subscriber, handler);
      } else {
        fresh.add(new PlacedHandler(subscriber, handler));
      }
    }
    rest.forEach(one -> gone.add(new PlacedHandler(subscriber, one)));
  }

  private void compare(
      LockedSubscriber oldSubscriber,
      LockedHandler old,
      LockedSubscriber subscriber,
      LockedHandler handler) {
    SortedSet<String> lost = new TreeSet<>(old.ids());
    lost.removeAll(handler.ids());
    lost.removeIf(types::isOfForgotten);
    lost.removeIf(id -> !IdSources.areOfOneKind(handler.name(), id));
    if (!lost.isEmpty() && !handler.ids().isEmpty()) {
      compareLost(oldSubscriber, subscriber, handler, lost.first());
    } else if (!old.equals(handler)) {
      String takes = Names.joined(handler.takes());
      add(Change.HANDLER_IS_RESTATED, subscriber, handler.name(), takes);
    }
  }

  private void compareLost(
      LockedSubscriber old, LockedSubscriber subscriber, LockedHandler handler, String source) {
    String name = IdSources.subscriber(source);
    if (!isOfSubscriber(source, handler, namesOf(old, subscriber))) {
      String wayBack = new PlacedHandler(subscriber, handler).wayBackTo(source);
      add(Change.FORMER_HANDLER_IS_GONE, subscriber, handler.name(), source, wayBack);
    } else if (!isForgotten(name, old, subscriber) && toldOfFirst.add(subscriber.name())) {
      add(Change.FIRST_SUBSCRIBER_IS_CHANGED, subscriber, name);
    }
  }

  /**
   * Whether it differs from the ids of the handler in which name of the subscriber is the first.
   */
  private static boolean isOfSubscriber(
      String source, LockedHandler handler, Set<String> subscriber) {
    String own = IdSources.handler(source);
    return subscriber.contains(IdSources.subscriber(source))
        && handler.ids().stream()
            .filter(id -> IdSources.handler(id).equals(own))
            .anyMatch(id -> subscriber.contains(IdSources.subscriber(id)));
  }

  private static Set<String> namesOf(LockedSubscriber old, LockedSubscriber now) {
    Set<String> names = new HashSet<>(old.formerly());
    names.add(old.name());
    names.addAll(now.formerly());
    names.add(now.name());
    return names;
  }

  /** Whether a subscriber no longer says that former name, which is told. */
  private static boolean isForgotten(String name, LockedSubscriber old, LockedSubscriber now) {
    return old.formerly().contains(name)
        && !now.formerly().contains(name)
        && !now.name().equals(name);
  }

  private void add(Change change, LockedSubscriber subscriber, String... args) {
    differences.add(
        new Difference(change, Subject.subscriber(subscriber.name()), "", List.of(args)));
  }
}
