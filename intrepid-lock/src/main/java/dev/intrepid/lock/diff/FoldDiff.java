package dev.intrepid.lock.diff;

import dev.intrepid.lock.Change;
import dev.intrepid.lock.Difference;
import dev.intrepid.lock.Lock;
import dev.intrepid.lock.LockedEvent;
import dev.intrepid.lock.LockedMemo;
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
import java.util.stream.Collectors;

/** Finds memos that are folded differently than before, and whether they must be rebuilt. */
final class FoldDiff {

  private final Lock before;
  private final Lock now;
  private final boolean wasSaid;

  /** The types that subscribers of before handled. */
  private final Set<String> handled = new HashSet<>();

  FoldDiff(Lock before, Lock now) {
    this.before = before;
    this.now = now;
    this.wasSaid = saysFolds(before);
    for (LockedSubscriber subscriber : before.subscribers().values()) {
      for (String message : subscriber.handles()) {
        handled.add(message.substring(0, message.lastIndexOf(" v")));
      }
    }
  }

  /** Whether a lock says what is folded: those that say no fold may be older than that. */
  private static boolean saysFolds(Lock lock) {
    return lock.memos().values().stream().anyMatch(memo -> !memo.fold().isNone())
        || lock.subscribers().values().stream().anyMatch(one -> !one.handlers().isEmpty());
  }

  /** A memo of before, which may be folded otherwise. */
  Optional<Difference> compare(LockedMemo old, LockedMemo memo) {
    SortedSet<String> absorbed = absorbed(old, memo);
    if (old.fold().equals(memo.fold()) && absorbed.isEmpty()) {
      return Optional.empty();
    }
    if (memo.fold().isNone()) {
      return Optional.of(difference(Change.FOLD_IS_GONE, memo));
    }
    if (old.fold().isNone()) {
      return Optional.of(
          wasSaid
              ? begun(memo, Change.FOLD_TAKES_STORED)
              : difference(Change.FOLD_IS_NEW, memo, keeper(memo)));
    }
    if (memo.fold().keepers().keySet().stream().noneMatch(name -> wasKeeper(name, old))) {
      return Optional.of(difference(Change.FOLD_IS_MOVED, memo, keeper(old), keeper(memo)));
    }
    SortedSet<String> late = storedBefore(memo.fold().messages());
    late.removeAll(old.fold().messages());
    late.removeIf(type -> wasCounted(type, old));
    late.addAll(absorbed);
    String handlers =
        memo.fold().keepers().values().stream()
            .map(Names::joined)
            .collect(Collectors.joining(", "));
    return Optional.of(
        late.isEmpty()
            ? difference(Change.FOLD_IS_RESTATED, memo, handlers)
            : difference(Change.FOLD_BEGINS_LATE, memo, keeper(memo), Names.joined(late)));
  }

  /**
   * A variable of a memo that is another component of a message that is counted, since components
   * have exchanged their names in Java.
   */
  Optional<Difference> otherVariable(LockedMemo old, LockedMemo memo) {
    SortedSet<String> counted = new TreeSet<>(memo.fold().messages());
    counted.retainAll(old.fold().messages());
    for (String type : counted) {
      for (String variable : Templates.variables(memo.template())) {
        String was = old.fold().component(type, variable);
        String is = memo.fold().component(type, variable);
        if (!UriVariables.isSame(was, is, now.events().get(type))) {
          return Optional.of(
              difference(Change.VARIABLE_IS_ANOTHER, memo, variable, was, type, is, keeper(memo)));
        }
      }
    }
    return Optional.empty();
  }

  /** What a difference in shape means, if the memo was folded and still is. */
  Difference ofShape(Difference difference, LockedMemo old, LockedMemo memo) {
    if (difference.change() != Change.COMPONENT_IS_NEW
        || old.fold().isNone()
        || memo.fold().isNone()) {
      return difference;
    }
    List<String> args = new ArrayList<>(difference.args());
    args.add(keeper(memo));
    return new Difference(
        Change.FOLD_GAINS_COMPONENT, difference.subject(), difference.path(), args);
  }

  /** A memo at another template. */
  Difference moved(LockedMemo old, LockedMemo memo) {
    return memo.fold().isNone()
        ? difference(Change.MEMO_IS_MOVED, memo, old.template())
        : difference(Change.FOLD_IS_ELSEWHERE, memo, old.template(), keeper(memo));
  }

  /** A memo that was not there before. */
  Difference begun(LockedMemo memo) {
    return begun(memo, Change.MEMO_IS_NEW);
  }

  private Difference begun(LockedMemo memo, Change otherwise) {
    SortedSet<String> late = storedBefore(memo.fold().messages());
    boolean isLate =
        !late.isEmpty() && memo.fold().keepers().keySet().stream().anyMatch(this::wasSubscriber);
    return isLate
        ? difference(Change.FOLD_BEGINS_LATE, memo, keeper(memo), Names.joined(late))
        : difference(otherwise, memo, keeper(memo));
  }

  private boolean wasSubscriber(String subscriber) {
    return before.subscribers().containsKey(subscriber)
        || formerly(subscriber).stream().anyMatch(name -> before.subscribers().containsKey(name));
  }

  private boolean wasKeeper(String subscriber, LockedMemo old) {
    return old.fold().keepers().containsKey(subscriber)
        || formerly(subscriber).stream().anyMatch(name -> old.fold().keepers().containsKey(name));
  }

  private SortedSet<String> formerly(String subscriber) {
    LockedSubscriber today = now.subscribers().get(subscriber);
    return today == null ? new TreeSet<>() : today.formerly();
  }

  /** Those of which messages may be stored. */
  private SortedSet<String> storedBefore(SortedSet<String> types) {
    SortedSet<String> stored = new TreeSet<>(types);
    stored.removeIf(
        type -> !wasThere(type) && formerTypes(type).stream().noneMatch(this::wasThere));
    return stored;
  }

  /** Whether there was an event of that type, in a library if a subscriber says so. */
  private boolean wasThere(String type) {
    return before.events().containsKey(type) || handled.contains(type);
  }

  /** The events of before whose messages are those of a counted one from now on. */
  private SortedSet<String> absorbed(LockedMemo old, LockedMemo memo) {
    SortedSet<String> absorbed = new TreeSet<>();
    for (String type : memo.fold().messages()) {
      LockedEvent event = before.events().get(type);
      if (event != null && old.fold().messages().contains(type)) {
        absorbed.addAll(formerTypes(type));
        absorbed.removeAll(event.formerly());
      }
    }
    absorbed.retainAll(before.events().keySet());
    absorbed.removeAll(old.fold().messages());
    return absorbed;
  }

  private boolean wasCounted(String type, LockedMemo old) {
    return formerTypes(type).stream().anyMatch(name -> old.fold().messages().contains(name));
  }

  private SortedSet<String> formerTypes(String type) {
    LockedEvent event = now.events().get(type);
    return event == null ? new TreeSet<>() : event.formerly();
  }

  private static String keeper(LockedMemo memo) {
    return String.join(" and ", memo.fold().keepers().keySet());
  }

  private static Difference difference(Change change, LockedMemo memo, String... args) {
    return new Difference(change, Subject.memo(memo.template()), "", List.of(args));
  }
}
