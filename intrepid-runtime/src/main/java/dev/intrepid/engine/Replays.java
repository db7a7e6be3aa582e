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
    this(spec.handlers(), shard);
  }

  private Replays(List<HandlerSpec> handlers, int shard) {
    this.handlers = handlers;
    this.shard = shard;
  }

  /**
   * The same handlers for messages of which all come again, wherever the subscriber was sent to.
   */
  Replays fromBeginning() {
    return new Replays(handlers, shard);
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
