package dev.intrepid.engine;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.control.Replay;
import java.util.List;

/** Which handlers are called for messages that come again. For one thread. */
final class Replays {

  private final List<HandlerSpec> handlers;
  private Replay replay = Replay.NONE;

  Replays(SubscriberSpec spec) {
    this.handlers = spec.handlers();
  }

  void set(Replay again) {
    replay = again;
  }

  /** What comes again. */
  Replay replay() {
    return replay;
  }

  /** Whether a handler is not called for a message at that sequence, which comes again. */
  boolean leavesOut(int handler, long sequence) {
    HandlerSpec spec = handlers.get(handler);
    return !spec.isFold() && !(spec.replays() && sequence > replay.reactionsAfter());
  }
}
