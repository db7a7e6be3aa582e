package dev.intrepid.micrometer;

import static java.util.Objects.requireNonNull;

import java.util.function.ToDoubleFunction;

/**
 * A figure that only grows, as it was told last: a counter that is NaN for a while has lost what
 * was counted until then in some registries. Thread-safe.
 *
 * @param <T> what is asked for it
 */
final class LastFigure<T> implements ToDoubleFunction<T> {

  private final ToDoubleFunction<T> figure;
  private volatile double last;

  /**
   * Zero as long as nothing was told.
   *
   * @param figure NaN while it cannot be told
   */
  LastFigure(ToDoubleFunction<T> figure) {
    this.figure = requireNonNull(figure);
  }

  @Override
  public double applyAsDouble(T object) {
    double told = figure.applyAsDouble(object);
    if (!Double.isNaN(told)) {
      last = told;
    }
    return last;
  }
}
