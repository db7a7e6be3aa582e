package dev.intrepid.engine.stored;

import dev.intrepid.engine.stored.SkippedMemo.SkippedSpan;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.CacheRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Skipped messages as the JSON of their memo. */
enum SkippedMemoCodec implements JsonCodec<SkippedMemo> {
  INSTANCE;

  private static final JsonNames NAMES = JsonNames.of("subscriber", "count", "last");
  private static final JsonNames EACH =
      JsonNames.of("stream", "from", "through", "handler", "cause", "skippedAt");

  @Override
  public void write(SkippedMemo skipped, JsonWriter out) {
    out.beginObject();
    out.string(NAMES, 0, skipped.subscriber());
    out.number(NAMES, 1, skipped.count());
    out.name(NAMES, 2);
    out.beginArray();
    skipped.last().forEach(each -> write(each, out));
    out.endArray();
    out.endObject();
  }

  private static void write(SkippedSpan each, JsonWriter out) {
    out.beginObject();
    out.string(EACH, 0, each.stream());
    out.number(EACH, 1, each.from());
    out.number(EACH, 2, each.through());
    out.string(EACH, 3, each.handler());
    out.string(EACH, 4, each.cause());
    out.text(EACH, 5, each.skippedAt());
    out.endObject();
  }

  @Override
  public @Nullable SkippedMemo read(JsonReader in) {
    String subscriber = null;
    long count = 0;
    List<SkippedSpan> last = new ArrayList<>();
    if (!in.beginObject()) {
      return null;
    }
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> subscriber = in.readString();
        case 1 -> count = in.readLong();
        case 2 -> readAll(in, last);
        default -> in.skipValue();
      }
    }
    if (subscriber == null) {
      throw in.missing("subscriber");
    }
    return new SkippedMemo(subscriber, count, last, CacheRecord.NOT_STORED);
  }

  private static void readAll(JsonReader in, List<SkippedSpan> last) {
    if (in.beginArray()) {
      while (in.nextElement()) {
        last.add(readOne(in));
      }
    }
  }

  private static SkippedSpan readOne(JsonReader in) {
    String stream = "";
    long from = 0;
    long through = 0;
    String handler = "";
    String cause = "";
    Instant skippedAt = Instant.EPOCH;
    in.beginObject();
    for (int p = in.nextName(EACH, 0); p != JsonNames.END; p = in.nextName(EACH, p + 1)) {
      switch (p) {
        case 0 -> stream = MemoText.text(in);
        case 1 -> from = in.readLong();
        case 2 -> through = in.readLong();
        case 3 -> handler = MemoText.text(in);
        case 4 -> cause = MemoText.text(in);
        case 5 -> skippedAt = Instant.parse(MemoText.text(in));
        default -> in.skipValue();
      }
    }
    return new SkippedSpan(stream, from, through, handler, cause, skippedAt);
  }
}
