package dev.intrepid.processor.lock;

import dev.intrepid.lock.Lock;
import dev.intrepid.lock.LockedEvent;
import dev.intrepid.lock.LockedFold;
import dev.intrepid.lock.LockedMemo;
import dev.intrepid.lock.LockedSubscriber;
import dev.intrepid.lock.LockedVersion;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds to what a compilation read what the lock has besides and is only absent from this
 * compilation: an incremental one reads a few of a program's classes.
 */
final class LockMerge {

  private final Predicate<String> isGone;
  private final Predicate<String> isOfLibrary;

  /**
   * A merge.
   *
   * @param isGone whether a class is nowhere any more, or in this compilation without saying it
   * @param isOfLibrary whether a class that is not gone is none of the program
   */
  LockMerge(Predicate<String> isGone, Predicate<String> isOfLibrary) {
    this.isGone = isGone;
    this.isOfLibrary = isOfLibrary;
  }

  Lock merge(Lock before, Lock read) {
    SortedMap<String, LockedEvent> events = new TreeMap<>(read.events());
    before.events().values().forEach(old -> merge(old, events));
    SortedMap<String, LockedMemo> memos = new TreeMap<>(read.memos());
    UnaryOperator<LockedFold> folds = fold -> there(fold, before, read);
    before.memos().values().forEach(old -> merge(old, memos, folds));
    SortedMap<String, LockedSubscriber> subscribers = new TreeMap<>(read.subscribers());
    for (LockedSubscriber old : before.subscribers().values()) {
      if (!subscribers.containsKey(old.name()) && isThere(old.inClass())) {
        subscribers.put(old.name(), old);
      }
    }
    return new Lock(events, memos, subscribers);
  }

  private boolean isThere(String className) {
    return !className.isEmpty() && !isGone.test(className);
  }

  private void merge(LockedEvent old, SortedMap<String, LockedEvent> events) {
    SortedMap<Integer, LockedVersion> there = new TreeMap<>();
    old.versions()
        .forEach(
            (number, version) -> {
              if (isThere(version.inClass())) {
                there.put(number, version);
              }
            });
    @Nullable LockedEvent same = events.get(old.type());
    if (!there.isEmpty()) {
      LockedEvent kept = new LockedEvent(old.type(), old.formerly(), there);
      same = same == null ? kept : LockFacts.both(kept, same);
      events.put(old.type(), same);
    }
    LockedEvent now = same == null ? successor(old.type(), events) : same;
    if (now != null) {
      SortedMap<Integer, LockedVersion> all = left(old, now);
      all.putAll(now.versions());
      events.put(now.type(), new LockedEvent(now.type(), now.formerly(), all));
    }
  }

  /** The event that has that type as a former one. */
  private static @Nullable LockedEvent successor(
      String type, SortedMap<String, LockedEvent> events) {
    for (LockedEvent event : events.values()) {
      if (event.formerly().contains(type)) {
        return event;
      }
    }
    return null;
  }

  /**
   * The versions below the newest that have no record any more, since upcasts read their JSON: what
   * is stored of them has the shape that it had.
   */
  private static SortedMap<Integer, LockedVersion> left(LockedEvent old, LockedEvent now) {
    SortedMap<Integer, LockedVersion> left = new TreeMap<>();
    old.versions()
        .forEach(
            (number, version) -> {
              if (number < now.newest()) {
                left.put(number, version.withoutClass());
              }
            });
    return left;
  }

  /** What a subscriber folds that is only absent from this compilation. */
  private LockedFold there(LockedFold fold, Lock before, Lock read) {
    SortedMap<String, SortedSet<String>> keepers = new TreeMap<>(fold.keepers());
    keepers
        .keySet()
        .removeIf(
            name ->
                read.subscribers().containsKey(name)
                    || !isThere(classOfSubscriber(before.subscribers().get(name))));
    return keepers.isEmpty()
        ? LockedFold.NONE
        : new LockedFold(keepers, fold.messages(), fold.variables());
  }

  private static String classOfSubscriber(@Nullable LockedSubscriber subscriber) {
    return subscriber == null ? "" : subscriber.inClass();
  }

  /** A record of a library does not say that its memos are stored here; who folds them does. */
  private void merge(
      LockedMemo old, SortedMap<String, LockedMemo> memos, UnaryOperator<LockedFold> folds) {
    SortedSet<String> classes = there(old.classes(), name -> name);
    SortedSet<String> methods = there(old.methods(), LockMerge::classOf);
    LockedFold fold = folds.apply(old.fold());
    if (fold.isNone()) {
      classes.removeIf(isOfLibrary);
    }
    LockedMemo read = memos.get(old.template());
    boolean isOfOthersToo = !classes.isEmpty() || !methods.isEmpty();
    if (read == null && isOfOthersToo) {
      memos.put(
          old.template(),
          new LockedMemo(old.template(), old.formerly(), classes, methods, fold, old.shape()));
    } else if (read != null) {
      SortedSet<String> formerly =
          isOfOthersToo ? LockFacts.both(old.formerly(), read.formerly()) : read.formerly();
      memos.put(
          old.template(),
          new LockedMemo(
              old.template(),
              formerly,
              LockFacts.both(classes, read.classes()),
              LockFacts.both(methods, read.methods()),
              read.fold().and(fold),
              read.shape()));
    }
  }

  private SortedSet<String> there(SortedSet<String> names, UnaryOperator<String> classOf) {
    return names.stream()
        .filter(name -> isThere(classOf.apply(name)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The class of a method: {@code shop.Prices} of {@code shop.Prices.price}. */
  static String classOf(String method) {
    return method.substring(0, Math.max(0, method.lastIndexOf('.')));
  }
}
