package dev.intrepid.concurrent;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * One object for each thread, kept from one use to the next. The thread holds it weakly, since
 * threads of a server outlive the program and would keep its classes loaded. Thread-safe.
 *
 * @param <T> the type of the object
 */
public abstract class OfThread<T> {

  @SuppressWarnings("ThreadLocalUsage") // this is held by a constant, so it is as good as static
  private final ThreadLocal<@Nullable WeakReference<T>> kept = new ThreadLocal<>();

  /** A new object. */
  protected abstract T make();

  /** This thread's object, made if it has none. */
  public T get() {
    WeakReference<T> reference = kept.get();
    T found = reference == null ? null : reference.get();
    if (found == null) {
      found = make();
      kept.set(new WeakReference<>(found));
    }
    return found;
  }
}
