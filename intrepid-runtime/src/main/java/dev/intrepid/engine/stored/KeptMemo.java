package dev.intrepid.engine.stored;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The memos of one template that a subscriber folds. Immutable.
 *
 * @param template their URI template
 * @param formerly the templates at which they lived before, and may lie still; empty if an earlier
 *     release of Intrepid stored this
 * @param handlers the names of the handlers that store them
 * @param messages what was counted in them, by the types of the messages; empty if that is unknown
 */
public record KeptMemo(
    String template,
    Optional<List<String>> formerly,
    SortedSet<String> handlers,
    SortedMap<String, HandledSpan> messages) {

  /** Copies the collections. */
  public KeptMemo {
    requireNonNull(template);
    formerly = formerly.isEmpty() ? formerly : Optional.of(List.copyOf(formerly.get()));
    handlers = Collections.unmodifiableSortedSet(new TreeSet<>(handlers));
    messages = Collections.unmodifiableSortedMap(new TreeMap<>(messages));
  }

  /** Whether any of it is still being folded. */
  public boolean isOpen() {
    return !open().isEmpty();
  }

  /**
   * Whether it is unknown what was counted in them: a program that does not fold them has sent the
   * subscriber back.
   */
  public boolean isUnknown() {
    return messages.isEmpty();
  }

  /** The messages that are still being folded. */
  public Set<String> open() {
    Set<String> open = new TreeSet<>();
    for (Map.Entry<String, HandledSpan> one : messages.entrySet()) {
      if (one.getValue().isOpen()) {
        open.add(one.getKey());
      }
    }
    return open;
  }

  /** The same with other spans. */
  public KeptMemo spans(UnaryOperator<HandledSpan> change) {
    SortedMap<String, HandledSpan> changed = new TreeMap<>();
    messages.forEach((type, span) -> changed.put(type, change.apply(span)));
    return counting(changed);
  }

  /** The same of which it is {@linkplain #isUnknown unknown} what was counted. */
  public KeptMemo unknown() {
    return counting(new TreeMap<>());
  }

  /** The same in which other messages were counted. */
  public KeptMemo counting(SortedMap<String, HandledSpan> others) {
    return new KeptMemo(template, formerly, handlers, others);
  }
}
