package dev.intrepid.interleavings;

import dev.intrepid.interleavings.Situation.Part;
import java.util.function.Supplier;

/** One run of a situation, from its beginning to its end. */
final class Run<S extends Situation> implements Runnable {

  private final Supplier<S> begin;
  private final Part<S>[] parts;

  /** Never run: by what it reaches the tool knows which classes to take over before it begins. */
  @SuppressWarnings("unused")
  private final S sample;

  Run(Supplier<S> begin, Part<S>[] parts) {
    this.begin = begin;
    this.parts = parts;
    this.sample = begin.get();
  }

  @Override
  public void run() {
    S situation = begin.get();
    PartThread<?>[] threads = new PartThread<?>[parts.length];
    for (int i = 0; i < parts.length; i++) {
      threads[i] = new PartThread<>(situation, parts[i]);
      threads[i].start();
    }
    try {
      for (PartThread<?> part : threads) {
        // As a Thread: the tool takes over the join of that class alone.
        Thread thread = part;
        thread.join();
        part.requireNoFailure();
      }
      situation.end();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
