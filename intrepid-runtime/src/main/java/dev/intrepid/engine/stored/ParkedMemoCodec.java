package dev.intrepid.engine.stored;

import dev.intrepid.engine.stored.ParkedMemo.Request;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.CacheRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parked stream as the JSON of its memo. A stream that does not wait has the JSON of releases
 * that knew no waiting; an older program takes a waiting stream for parked.
 */
enum ParkedMemoCodec implements JsonCodec<ParkedMemo> {
  INSTANCE;

  private static final String[] TEXTS = {
    "subscriber",
    "stream",
    "from",
    "messageId",
    "type",
    "cause",
    "trace",
    "attempts",
    "parkedAt",
    "replayedThrough",
    "rewound",
    "removed",
    "request",
    "nextTry",
    "failures",
    "outage"
  };
  private static final JsonNames NAMES = JsonNames.of(TEXTS);

  @Override
  public void write(ParkedMemo parked, JsonWriter out) {
    out.beginObject();
    out.string(NAMES, 0, parked.subscriber());
    out.string(NAMES, 1, parked.stream());
    out.number(NAMES, 2, parked.position());
    out.text(NAMES, 3, parked.messageId());
    out.string(NAMES, 4, parked.type());
    out.string(NAMES, 5, parked.cause());
    out.string(NAMES, 6, parked.trace());
    out.number(NAMES, 7, parked.attempts());
    out.text(NAMES, 8, parked.parkedAt());
    out.number(NAMES, 9, parked.replayedThrough());
    out.bool(NAMES, 10, parked.isRewound());
    out.name(NAMES, 11);
    out.beginArray();
    parked.removed().forEach(out::string);
    out.endArray();
    out.text(NAMES, 12, parked.request());
    if (parked.nextTry().isPresent()) {
      NextTry next = parked.nextTry().get();
      out.text(NAMES, 13, next.at());
      out.number(NAMES, 14, next.failures());
      out.string(NAMES, 15, next.outage());
    }
    out.endObject();
  }

  @Override
  public @Nullable ParkedMemo read(JsonReader in) {
    String subscriber = null;
    String stream = null;
    long position = 0;
    UUID messageId = null;
    String type = null;
    String cause = null;
    String trace = null;
    int attempts = 0;
    Instant parkedAt = null;
    long replayedThrough = 0;
    boolean isRewound = false;
    List<String> removed = new ArrayList<>();
    Request request = null;
    Instant nextTry = null;
    int failures = 0;
    String outage = null;
    if (!in.beginObject()) {
      return null;
    }
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> subscriber = in.readString();
        case 1 -> stream = in.readString();
        case 2 -> position = in.readLong();
        case 3 -> messageId = in.readUuid();
        case 4 -> type = in.readString();
        case 5 -> cause = in.readString();
        case 6 -> trace = in.readString();
        case 7 -> attempts = in.readInt();
        case 8 -> parkedAt = in.readInstant();
        case 9 -> replayedThrough = in.readLong();
        case 10 -> isRewound = in.readBoolean();
        case 11 -> MemoText.readTexts(in, removed);
        case 12 -> request = in.readParsed(Request::valueOf, "a request");
        case 13 -> nextTry = in.readInstant();
        case 14 -> failures = in.readInt();
        case 15 -> outage = in.readString();
        default -> in.skipValue();
      }
    }
    return new ParkedMemo(
        required(in, 0, subscriber),
        required(in, 1, stream),
        position,
        required(in, 3, messageId),
        required(in, 4, type),
        required(in, 5, cause),
        required(in, 6, trace),
        attempts,
        required(in, 8, parkedAt),
        replayedThrough,
        isRewound,
        removed,
        nextTry == null
            ? Optional.empty()
            : Optional.of(new NextTry(nextTry, failures, outage == null ? "" : outage)),
        required(in, 12, request),
        CacheRecord.NOT_STORED);
  }

  private static <T> T required(JsonReader in, int name, @Nullable T value) {
    if (value == null) {
      throw in.missing(TEXTS[name]);
    }
    return value;
  }
}
