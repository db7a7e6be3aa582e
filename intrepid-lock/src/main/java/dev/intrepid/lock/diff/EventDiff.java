package dev.intrepid.lock.diff;

import static java.util.Objects.requireNonNull;

import dev.intrepid.lock.Change;
import dev.intrepid.lock.Difference;
import dev.intrepid.lock.Lock;
import dev.intrepid.lock.LockedEvent;
import dev.intrepid.lock.LockedVersion;
import dev.intrepid.lock.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/** Compares the events of two locks: each is its type and version, wherever its class is. */
public final class EventDiff {

  private final SortedMap<String, LockedEvent> before;
  private final SortedMap<String, LockedEvent> now;

  /**
   * The earlier types that another type has taken over, by its formerly or by a mistake that is
   * reported.
   */
  private final Set<String> taken = new HashSet<>();

  private final List<Difference> differences = new ArrayList<>();

  private EventDiff(Lock before, Lock now) {
    this.before = before.events();
    this.now = now.events();
  }

  /** The differences in events from one lock to the next, in no order. */
  public static List<Difference> between(Lock before, Lock now) {
    EventDiff diff = new EventDiff(before, now);
    diff.now.values().forEach(diff::compareFormerTypes);
    diff.now.values().forEach(diff::compareType);
    diff.before.values().stream()
        .filter(diff::isGone)
        .forEach(old -> diff.add(Change.EVENT_IS_GONE, Subject.event(old.type(), 0)));
    return diff.differences;
  }

  /** What was stored under a former name is read as this type, each in its version. */
  private void compareFormerTypes(LockedEvent event) {
    LockedEvent old = before.get(event.type());
    Set<String> said = old == null ? Set.of() : old.formerly();
    for (String name : event.formerly()) {
      LockedEvent former = before.get(name);
      if (!said.contains(name)) {
        add(Change.FORMER_TYPE_IS_NEW, Subject.event(event.type(), 0), name);
      }
      if (former != null && !now.containsKey(name)) {
        taken.add(name);
        compareVersions(former, event);
        requireFormerTypes(former, event);
      }
    }
    if (old != null) {
      requireFormerTypes(old, event);
    }
  }

  private void requireFormerTypes(LockedEvent old, LockedEvent event) {
    for (String name : old.formerly()) {
      if (!event.formerly().contains(name) && !name.equals(event.type())) {
        add(Change.FORMER_TYPE_IS_GONE, Subject.event(event.type(), 0), name);
      }
    }
  }

  private void compareType(LockedEvent event) {
    LockedEvent old = before.get(event.type());
    if (old != null) {
      compareVersions(old, event);
    } else if (Collections.disjoint(event.formerly(), taken)) {
      event.versions().forEach((number, version) -> compareNew(event.type(), number, version));
    }
  }

  private void compareNew(String type, int number, LockedVersion version) {
    Subject subject = Subject.event(type, number);
    firstGone(old -> newest(old).inClass().equals(version.inClass()))
        .or(() -> firstGone(old -> old.newest() == number && isAlike(newest(old), version)))
        .ifPresentOrElse(
            old -> {
              taken.add(old.type());
              add(Change.EVENT_IS_RENAMED, subject, old.type());
            },
            () -> add(Change.EVENT_IS_NEW, subject));
  }

  private Optional<LockedEvent> firstGone(Predicate<LockedEvent> condition) {
    return before.values().stream().filter(this::isGone).filter(condition).findFirst();
  }

  private boolean isGone(LockedEvent old) {
    return !now.containsKey(old.type()) && !taken.contains(old.type()) && !old.versions().isEmpty();
  }

  private static LockedVersion newest(LockedEvent event) {
    return requireNonNull(event.versions().get(event.newest()));
  }

  private void compareVersions(LockedEvent old, LockedEvent event) {
    if (old.newest() > event.newest()) {
      Subject newest = Subject.event(event.type(), event.newest());
      add(Change.VERSION_IS_LOWERED, newest, Integer.toString(old.newest()));
    }
    old.versions()
        .forEach(
            (number, version) -> {
              Subject subject = Subject.event(event.type(), number);
              LockedVersion same = event.versions().get(number);
              boolean isLeft = same != null && same.inClass().isEmpty();
              if (isLeft && !version.inClass().isEmpty()) {
                compareLeft(subject, version, event);
              } else if (same != null) {
                compare(subject, version, same);
              } else if (number < event.newest()) {
                add(Change.VERSION_IS_LEFT, subject);
              }
            });
    event.versions().keySet().stream()
        .filter(number -> !old.versions().containsKey(number))
        .forEach(number -> add(Change.VERSION_IS_NEW, Subject.event(event.type(), number)));
  }

  /** From now on upcasts read the JSON of a version, in the streams of those with a record. */
  private void compareLeft(Subject subject, LockedVersion old, LockedEvent event) {
    boolean isRead =
        event.versions().values().stream()
            .filter(other -> !other.inClass().isEmpty())
            .anyMatch(other -> Templates.isBelow(old.stream(), other.stream()));
    if (old.stream().isEmpty() || isRead) {
      add(Change.VERSION_IS_LEFT, subject);
    } else {
      add(Change.STREAM_IS_LEFT, subject, old.stream());
    }
  }

  private void compare(Subject subject, LockedVersion old, LockedVersion version) {
    if (!old.inClass().equals(version.inClass())) {
      add(Change.CLASS_IS_MOVED, subject, version.inClass());
    }
    boolean isSameText = old.stream().equals(version.stream());
    if (!old.stream().isEmpty() && !UriVariables.areSameStreams(old, version)) {
      add(
          Change.STREAM_IS_CHANGED,
          subject,
          isSameText ? UriVariables.inJson(old.stream(), old) : old.stream(),
          isSameText ? UriVariables.inJson(version.stream(), version) : version.stream());
    } else if (!isSameText || !old.variables().equals(version.variables())) {
      add(Change.STREAM_IS_RESTATED, subject, UriVariables.inJson(version.stream(), version));
    }
    differences.addAll(ShapeDiff.between(subject, old.shape(), version.shape()));
  }

  private static boolean isAlike(LockedVersion old, LockedVersion version) {
    return Templates.areSame(old.stream(), version.stream()) && old.shape().equals(version.shape());
  }

  private void add(Change change, Subject subject, String... args) {
    differences.add(new Difference(change, subject, "", List.of(args)));
  }
}
