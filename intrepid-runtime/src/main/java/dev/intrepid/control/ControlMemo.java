package dev.intrepid.control;

import dev.intrepid.Cache;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.MemoChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a subscriber as a whole. Its memo changes whenever something is asked, also of
 * one of its parked streams, so that whoever runs it needs to look at this one alone. Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param requests how often something was asked for
 * @param isPaused whether nothing is to be delivered
 * @param shards how many shards its markers are of
 * @param replay what comes again after a rewind
 * @param revision the revision of the memo, {@link CacheRecord#NOT_STORED} before it is stored
 */
public record ControlMemo(
    String subscriber, long requests, boolean isPaused, int shards, Replay replay, long revision) {

  /** What the URIs of these memos begin with; no URI variable can lead there. */
  public static final String PREFIX = "@control/";

  /** What is stored for a subscriber. */
  public static ControlMemo read(CacheRepo repo, String subscriber) {
    return repo.getMemo(PREFIX + subscriber) instanceof Cache.Found<CacheRecord> found
        ? of(found.value())
        : new ControlMemo(subscriber, 0, false, 1, Replay.NONE, CacheRecord.NOT_STORED);
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
        stored.shards(),
        stored.replay(),
        memo.revision());
  }

  /** The same, paused or not, to be stored. */
  public ControlMemo paused(boolean isToPause) {
    return new ControlMemo(subscriber, requests, isToPause, shards, replay, revision);
  }

  /** The same after a rewind, to be stored. */
  public ControlMemo replaying(Replay again) {
    return new ControlMemo(subscriber, requests, isPaused, shards, again, revision);
  }

  /** The same with markers of so many shards, all of which have done what came again, to store. */
  public ControlMemo sharded(int count) {
    return new ControlMemo(subscriber, requests, isPaused, count, Replay.NONE, revision);
  }

  /** The same for a subscriber that has another name now, to be stored. */
  public ControlMemo renamed(String name) {
    return new ControlMemo(name, requests, isPaused, shards, replay, CacheRecord.NOT_STORED);
  }

  /** Whether anything was asked, or decided, at all. */
  public boolean isStored() {
    return revision != CacheRecord.NOT_STORED;
  }

  /** Deletes this, if it was not changed since it was read. */
  public MemoChange delete() {
    return MemoChange.delete(PREFIX + subscriber, revision);
  }

  /** Stores this as a request, if it was not changed since it was read. */
  public MemoChange set() {
    ControlMemo next =
        new ControlMemo(subscriber, requests + 1, isPaused, shards, replay, revision);
    return MemoText.set(PREFIX + subscriber, Codec.INSTANCE, next, revision);
  }

  private enum Codec implements JsonCodec<ControlMemo> {
    INSTANCE;

    private static final JsonNames NAMES =
        JsonNames.of(
            "subscriber", "requests", "paused", "shards", "replayedThrough", "reactionsAfter");

    @Override
    public void write(ControlMemo memo, JsonWriter out) {
      out.beginObject();
      out.string(NAMES, 0, memo.subscriber());
      out.number(NAMES, 1, memo.requests());
      out.bool(NAMES, 2, memo.isPaused());
      out.number(NAMES, 3, memo.shards());
      out.name(NAMES, 4);
      out.beginArray();
      memo.replay().through().forEach(out::number);
      out.endArray();
      out.number(NAMES, 5, memo.replay().reactionsAfter());
      out.endObject();
    }

    @Override
    public @Nullable ControlMemo read(JsonReader in) {
      String subscriber = null;
      long requests = 0;
      boolean paused = false;
      int shards = 1;
      List<Long> through = new ArrayList<>();
      long reactionsAfter = 0;
      if (!in.beginObject()) {
        return null;
      }
      for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
        switch (p) {
          case 0 -> subscriber = in.readString();
          case 1 -> requests = in.readLong();
          case 2 -> paused = in.readBoolean();
          case 3 -> shards = in.readInt();
          case 4 -> readAll(in, through);
          case 5 -> reactionsAfter = in.readLong();
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
          shards,
          new Replay(through, reactionsAfter),
          CacheRecord.NOT_STORED);
    }

    private static void readAll(JsonReader in, List<Long> numbers) {
      if (in.beginArray()) {
        while (in.nextElement()) {
          numbers.add(in.readLong());
        }
      }
    }
  }
}
