package dev.intrepid.interleavings;

import dev.intrepid.interleavings.Situation.Part;
import org.jspecify.annotations.Nullable;

/**
 * A thread of a situation. What it shares is a field of its class: of what only a lambda or {@link
 * Thread} itself holds, the tool does not see on JDK 25 that it is shared, and so does not switch
 * threads there.
 */
final class PartThread<S> extends Thread {

  private final S situation;
  private final Part<S> part;

  /** The tool prints what ends a thread and goes on: it is to fail the situation. */
  private @Nullable Throwable failure;

  PartThread(S situation, Part<S> part) {
    this.situation = situation;
    this.part = part;
  }

  @Override
  public void run() {
    try {
      part.in(situation);
    } catch (Exception | AssertionError e) {
      failure = e;
    }
  }

  /** After it has ended. */
  void requireNoFailure() {
    if (failure != null) {
      throw new AssertionError(failure);
    }
  }
}
