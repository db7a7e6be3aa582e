package dev.intrepid.engine.step;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.engine.stored.HandledType;
import dev.intrepid.engine.stored.Replay;
import dev.intrepid.repo.EventRecord;
import java.util.List;
import java.util.Map;

/** Which handlers are called for messages that are delivered again. For one thread. */
public final class Replays {

  private final List<HandlerSpec> handlers;
  private final int shard;
  private Replay replay = Replay.NONE;
  private Map<String, HandledType> types = Map.of();

  /** Those of a shard of that index. */
  public Replays(SubscriberSpec spec, int shard) {
    this(spec.handlers(), shard);
  }

  private Replays(List<HandlerSpec> handlers, int shard) {
    this.handlers = handlers;
    this.shard = shard;
  }

  /**
   * The same handlers for messages that are all delivered again, wherever the subscriber was
   * rewound to.
   */
  public Replays fromBeginning() {
    return new Replays(handlers, shard);
  }

  /**
   * Sets which messages are delivered again.
   *
   * @param handled what is known of the types of messages
   */
  public void set(Replay again, Map<String, HandledType> handled) {
    replay = again;
    types = handled;
  }

  /** The sequence up to which messages are delivered again. */
  public long through() {
    return replay.through(shard);
  }

  /** Whether a handler is not called for a message that is delivered again. */
  boolean leavesOut(int handler, EventRecord record) {
    HandlerSpec spec = handlers.get(handler);
    return !spec.isFold()
        && !(spec.replays() && record.sequence() > replay.reactionsAfter())
        && !isFirstTime(record);
  }

  /** Whether it was passed over at its first delivery. */
  private boolean isFirstTime(EventRecord record) {
    HandledType type = types.get(record.type());
    return type != null
        && type.firstTime()
            .filter(span -> span.after() < record.sequence())
            .filter(span -> record.sequence() <= span.through())
            .isPresent();
  }
}
