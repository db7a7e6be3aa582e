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
    LockedEvent read = events.get(old.type());
    SortedMap<Integer, LockedVersion> versions = new TreeMap<>();
    old.versions()
        .forEach(
            (number, version) -> {
              boolean isRead = read != null && read.versions().containsKey(number);
              if (!isRead && isThere(version.inClass())) {
                versions.put(number, version);
              }
            });
    if (versions.isEmpty()) {
      return;
    }
    SortedSet<String> formerly = old.formerly();
    if (read != null) {
      versions.putAll(read.versions());
      formerly = LockFacts.both(formerly, read.formerly());
    }
    events.put(old.type(), new LockedEvent(old.type(), formerly, versions));
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
