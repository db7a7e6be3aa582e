package dev.intrepid.engine.stored;

import dev.intrepid.MemoStats;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What happened to the memos of a method as JSON, part of an app's report. */
enum MemoStatsCodec implements JsonCodec<MemoStats> {
  INSTANCE;

  private static final JsonNames NAMES =
      JsonNames.of(
          "template",
          "method",
          "localHits",
          "storedHits",
          "misses",
          "loads",
          "loadNanos",
          "failures",
          "staleServed",
          "evictions");

  @Override
  public void write(MemoStats memo, JsonWriter out) {
    out.beginObject();
    out.string(NAMES, 0, memo.template());
    out.string(NAMES, 1, memo.method());
    out.number(NAMES, 2, memo.localHits());
    out.number(NAMES, 3, memo.storedHits());
    out.number(NAMES, 4, memo.misses());
    out.number(NAMES, 5, memo.loads());
    out.number(NAMES, 6, memo.loadTime().toNanos());
    out.number(NAMES, 7, memo.failures());
    out.number(NAMES, 8, memo.staleServed());
    out.number(NAMES, 9, memo.evictions());
    out.endObject();
  }

  @Override
  public @Nullable MemoStats read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String template = "";
    String method = "";
    long[] counts = new long[10];
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> template = MemoText.text(in);
        case 1 -> method = MemoText.text(in);
        case 2, 3, 4, 5, 6, 7, 8, 9 -> counts[p] = in.readLong();
        default -> in.skipValue();
      }
    }
    return new MemoStats(
        template,
        method,
        counts[2],
        counts[3],
        counts[4],
        counts[5],
        Duration.ofNanos(counts[6]),
        counts[7],
        counts[8],
        counts[9]);
  }
}
