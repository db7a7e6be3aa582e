package dev.intrepid.engine.step;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.engine.stored.HandledType;
import dev.intrepid.engine.stored.Replay;
import dev.intrepid.repo.EventRecord;
import java.util.List;
import java.util.Map;

/** Which handlers are called for messages that come again. For one thread. */
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
   * The same handlers for messages of which all come again, wherever the subscriber was sent to.
   */
  public Replays fromBeginning() {
    return new Replays(handlers, shard);
  }

  /**
   * Takes note of what comes again.
   *
   * @param handled what is known of the types of messages
   */
  public void set(Replay again, Map<String, HandledType> handled) {
    replay = again;
    types = handled;
  }

  /** The sequence up to which messages come again. */
  public long through() {
    return replay.through(shard);
  }

  /** Whether a handler is not called for a message that comes again. */
  boolean leavesOut(int handler, EventRecord record) {
    HandlerSpec spec = handlers.get(handler);
    return !spec.isFold()
        && !(spec.replays() && record.sequence() > replay.reactionsAfter())
        && !isFirstTime(record);
  }

  /** Whether it was passed over when it came before. */
  private boolean isFirstTime(EventRecord record) {
    HandledType type = types.get(record.type());
    return type != null
        && type.firstTime()
            .filter(span -> span.after() < record.sequence())
            .filter(span -> record.sequence() <= span.through())
            .isPresent();
  }
}
