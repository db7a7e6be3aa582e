package dev.intrepid.launcher.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The records of two repos side by side, both sorted by a key of bytes: those of one key together,
 * and those that only one of them has alone. For one thread.
 *
 * @param <T> the records
 */
final class Pairs<T> implements Iterator<Pairs.Pair<T>> {

  /** The order in which repos list. */
  private static final Comparator<String> BYTES =
      (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

  private final Iterator<T> source;
  private final Iterator<T> target;
  private final Function<T, String> key;
  private @Nullable T ofSource;
  private @Nullable T ofTarget;

  /** Of these. */
  Pairs(Iterator<T> source, Iterator<T> target, Function<T, String> key) {
    this.source = source;
    this.target = target;
    this.key = key;
  }

  /**
   * What two repos have at one key.
   *
   * @param source null if the source has nothing there
   * @param target null if the target has nothing there
   */
  record Pair<T>(@Nullable T source, @Nullable T target) {
    boolean isEqual() {
      return source != null && source.equals(target);
    }

    /** What one of the two has. */
    T any() {
      T found = source == null ? target : source;
      if (found == null) {
        throw new IllegalStateException("A pair has something.");
      }
      return found;
    }
  }

  @Override
  public boolean hasNext() {
    if (ofSource == null && source.hasNext()) {
      ofSource = source.next();
    }
    if (ofTarget == null && target.hasNext()) {
      ofTarget = target.next();
    }
    return ofSource != null || ofTarget != null;
  }

  @Override
  public Pair<T> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int order = order(ofSource, ofTarget);
    Pair<T> pair = new Pair<>(order <= 0 ? ofSource : null, order >= 0 ? ofTarget : null);
    ofSource = order <= 0 ? null : ofSource;
    ofTarget = order >= 0 ? null : ofTarget;
    return pair;
  }

  private int order(@Nullable T one, @Nullable T other) {
    if (one == null || other == null) {
      return one == null ? 1 : -1;
    }
    return BYTES.compare(key.apply(one), key.apply(other));
  }
}
