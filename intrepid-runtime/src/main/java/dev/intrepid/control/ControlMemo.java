package dev.intrepid.control;

import dev.intrepid.Cache;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.MemoChange;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a subscriber as a whole. Its memo changes whenever something is asked, also of
 * one of its parked streams, so that whoever runs it needs to look at this one alone. Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param requests how often something was asked for
 * @param isPaused whether nothing is to be delivered
 * @param replay what comes again after a rewind
 * @param revision the revision of the memo, {@link CacheRecord#NOT_STORED} before it is stored
 */
public record ControlMemo(
    String subscriber, long requests, boolean isPaused, Replay replay, long revision) {

  /** What the URIs of these memos begin with; no URI variable can lead there. */
  public static final String PREFIX = "@control/";

  /** What is stored for a subscriber. */
  public static ControlMemo read(CacheRepo repo, String subscriber) {
    return repo.getMemo(PREFIX + subscriber) instanceof Cache.Found<CacheRecord> found
        ? of(found.value())
        : new ControlMemo(subscriber, 0, false, Replay.NONE, CacheRecord.NOT_STORED);
  }

  /**
   * What a memo says.
   *
   * @throws dev.intrepid.json.JsonFormatException if it has another shape
   */
  public static ControlMemo of(CacheRecord memo) {
    ControlMemo stored = MemoText.read(memo, Codec.INSTANCE);
    return new ControlMemo(
        stored.subscriber(),
        stored.requests(),
        stored.isPaused(),
        stored.replay(),
        memo.revision());
  }

  /** The same, paused or not, to be stored. */
  public ControlMemo paused(boolean isToPause) {
    return new ControlMemo(subscriber, requests, isToPause, replay, revision);
  }

  /** The same after a rewind, to be stored. */
  public ControlMemo replaying(Replay again) {
    return new ControlMemo(subscriber, requests, isPaused, again, revision);
  }

  /** Stores this as a request, if it was not changed since it was read. */
  public MemoChange set() {
    ControlMemo next = new ControlMemo(subscriber, requests + 1, isPaused, replay, revision);
    return MemoText.set(PREFIX + subscriber, Codec.INSTANCE, next, revision);
  }

  private enum Codec implements JsonCodec<ControlMemo> {
    INSTANCE;

    private static final JsonNames NAMES =
        JsonNames.of("subscriber", "requests", "paused", "replayedThrough", "reactionsAfter");

    @Override
    public void write(ControlMemo memo, JsonWriter out) {
      out.beginObject();
      out.string(NAMES, 0, memo.subscriber());
      out.number(NAMES, 1, memo.requests());
      out.bool(NAMES, 2, memo.isPaused());
      out.number(NAMES, 3, memo.replay().through());
      out.number(NAMES, 4, memo.replay().reactionsAfter());
      out.endObject();
    }

    @Override
    public @Nullable ControlMemo read(JsonReader in) {
      String subscriber = null;
      long requests = 0;
      boolean paused = false;
      long through = 0;
      long reactionsAfter = 0;
      if (!in.beginObject()) {
        return null;
      }
      for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
        switch (p) {
          case 0 -> subscriber = in.readString();
          case 1 -> requests = in.readLong();
          case 2 -> paused = in.readBoolean();
          case 3 -> through = in.readLong();
          case 4 -> reactionsAfter = in.readLong();
          default -> in.skipValue();
        }
      }
      if (subscriber == null) {
        throw in.missing("subscriber");
      }
      return new ControlMemo(
          subscriber,
          requests,
          paused,
          new Replay(through, reactionsAfter),
          CacheRecord.NOT_STORED);
    }
  }
}
