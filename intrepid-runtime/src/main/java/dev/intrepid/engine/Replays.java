package dev.intrepid.engine;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.control.Replay;
import java.util.List;

/** Which handlers are called for messages that come again. For one thread. */
final class Replays {

  private final List<HandlerSpec> handlers;
  private final int shard;
  private Replay replay = Replay.NONE;

  /** Those of a shard of that index. */
  Replays(SubscriberSpec spec, int shard) {
    this.handlers = spec.handlers();
    this.shard = shard;
  }

  void set(Replay again) {
    replay = again;
  }

  /** The sequence up to which messages come again. */
  long through() {
    return replay.through(shard);
  }

  /** Whether a handler is not called for a message at that sequence, which comes again. */
  boolean leavesOut(int handler, long sequence) {
    HandlerSpec spec = handlers.get(handler);
    return !spec.isFold() && !(spec.replays() && sequence > replay.reactionsAfter());
  }
}
