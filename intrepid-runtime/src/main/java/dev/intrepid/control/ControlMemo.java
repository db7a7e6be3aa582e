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
 * The memo of a subscriber that changes whenever something is asked of it, so that whoever runs it
 * needs to look at this one alone. Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param requests how often something was asked for
 * @param revision the revision of the memo, {@link CacheRecord#NOT_STORED} before it is stored
 */
public record ControlMemo(String subscriber, long requests, long revision) {

  /** What the URIs of these memos begin with; no URI variable can lead there. */
  public static final String PREFIX = "@control/";

  /** What is stored for a subscriber. */
  public static ControlMemo read(CacheRepo repo, String subscriber) {
    return repo.getMemo(PREFIX + subscriber) instanceof Cache.Found<CacheRecord> found
        ? of(found.value())
        : new ControlMemo(subscriber, 0, CacheRecord.NOT_STORED);
  }

  /**
   * What a memo says.
   *
   * @throws dev.intrepid.json.JsonFormatException if it has another shape
   */
  public static ControlMemo of(CacheRecord memo) {
    ControlMemo stored = MemoText.read(memo, Codec.INSTANCE);
    return new ControlMemo(stored.subscriber(), stored.requests(), memo.revision());
  }

  /** Says that something was asked for. */
  MemoChange rung() {
    ControlMemo next = new ControlMemo(subscriber, requests + 1, revision);
    return MemoText.set(PREFIX + subscriber, Codec.INSTANCE, next, revision);
  }

  private enum Codec implements JsonCodec<ControlMemo> {
    INSTANCE;

    private static final JsonNames NAMES = JsonNames.of("subscriber", "requests");

    @Override
    public void write(ControlMemo memo, JsonWriter out) {
      out.beginObject();
      out.string(NAMES, 0, memo.subscriber());
      out.number(NAMES, 1, memo.requests());
      out.endObject();
    }

    @Override
    public @Nullable ControlMemo read(JsonReader in) {
      String subscriber = null;
      long requests = 0;
      if (!in.beginObject()) {
        return null;
      }
      for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
        switch (p) {
          case 0 -> subscriber = in.readString();
          case 1 -> requests = in.readLong();
          default -> in.skipValue();
        }
      }
      if (subscriber == null) {
        throw in.missing("subscriber");
      }
      return new ControlMemo(subscriber, requests, CacheRecord.NOT_STORED);
    }
  }
}
