package dev.intrepid.engine.stored;

import static java.util.Objects.requireNonNull;

import dev.intrepid.Cache;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.MemoChange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first memo that a subscriber has stored for a message of another stream than the memo's URI
 * gives: from then on it is unknown which memos follow from one stream alone. It is stored as a
 * memo. Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param handler the handler that stored it
 * @param uri the URI of the memo
 * @param stream the stream of the message
 */
public record StrayMemo(String subscriber, String handler, String uri, String stream) {

  /** What the URIs of these memos begin with; no URI variable can lead there. */
  public static final String PREFIX = "@stray/";

  /** Requires every part. */
  public StrayMemo {
    requireNonNull(subscriber);
    requireNonNull(handler);
    requireNonNull(uri);
    requireNonNull(stream);
  }

  /**
   * The stray memo of a subscriber in a repo; empty if all its memos were stored for their own
   * streams.
   */
  public static Optional<StrayMemo> in(CacheRepo repo, String subscriber) {
    return repo.getMemo(PREFIX + subscriber) instanceof Cache.Found<CacheRecord> found
        ? Optional.of(MemoText.read(found.value(), Codec.INSTANCE))
        : Optional.empty();
  }

  /** Deletes it, once all memos of the subscriber are rebuilt. */
  public static MemoChange forget(String subscriber) {
    return MemoChange.delete(PREFIX + subscriber);
  }

  /** Changes nothing, but has a commit refused if one is stored. */
  public static MemoChange requireNone(String subscriber) {
    return MemoChange.delete(PREFIX + subscriber, CacheRecord.NOT_STORED);
  }

  /** The same for a subscriber that has another name. */
  public StrayMemo renamed(String name) {
    return new StrayMemo(name, handler, uri, stream);
  }

  /** Stores this; if there are several, any of them serves. */
  public MemoChange set() {
    return MemoText.set(PREFIX + subscriber, Codec.INSTANCE, this, MemoChange.ANY_REVISION);
  }

  private enum Codec implements JsonCodec<StrayMemo> {
    INSTANCE;

    private static final String[] TEXTS = {"subscriber", "handler", "uri", "stream"};
    private static final JsonNames NAMES = JsonNames.of(TEXTS);

    @Override
    public void write(StrayMemo memo, JsonWriter out) {
      out.beginObject();
      out.string(NAMES, 0, memo.subscriber());
      out.string(NAMES, 1, memo.handler());
      out.string(NAMES, 2, memo.uri());
      out.string(NAMES, 3, memo.stream());
      out.endObject();
    }

    @Override
    public @Nullable StrayMemo read(JsonReader in) {
      @Nullable String[] texts = new @Nullable String[TEXTS.length];
      if (!in.beginObject()) {
        return null;
      }
      for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
        if (p >= 0 && p < TEXTS.length) {
          texts[p] = in.readString();
        } else {
          in.skipValue();
        }
      }
      return new StrayMemo(
          required(in, texts, 0),
          required(in, texts, 1),
          required(in, texts, 2),
          required(in, texts, 3));
    }

    private static String required(JsonReader in, @Nullable String[] texts, int name) {
      String text = texts[name];
      if (text == null) {
        throw in.missing(TEXTS[name]);
      }
      return text;
    }
  }
}
