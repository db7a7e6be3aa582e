package dev.intrepid.engine.stored;

import dev.intrepid.MemoStats;
import dev.intrepid.engine.stored.AppReport.ShardReport;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports of apps as the JSON of their memo. */
enum AppReportCodec implements JsonCodec<AppReport> {
  INSTANCE;

  private static final JsonNames NAMES =
      JsonNames.of(
          "app",
          "startedAt",
          "at",
          "shards",
          "more",
          "memos",
          "process",
          "timesGoneBack",
          "place",
          "pid");
  private static final JsonNames EACH =
      JsonNames.of(
          "subscriber", "shard", "shards", "state", "doneThrough", "rate", "stuckSince", "failure");

  @Override
  public void write(AppReport report, JsonWriter out) {
    out.beginObject();
    out.text(NAMES, 0, report.app());
    out.text(NAMES, 1, report.startedAt());
    out.text(NAMES, 2, report.at());
    out.name(NAMES, 3);
    out.beginArray();
    for (ShardReport each : report.shards()) {
      write(each, out);
    }
    out.endArray();
    out.number(NAMES, 4, report.more());
    out.name(NAMES, 5);
    out.beginArray();
    for (MemoStats memo : report.memos()) {
      MemoStatsCodec.INSTANCE.write(memo, out);
    }
    out.endArray();
    out.string(NAMES, 6, report.process());
    out.number(NAMES, 7, report.timesGoneBack());
    out.string(NAMES, 8, report.place());
    out.number(NAMES, 9, report.pid());
    out.endObject();
  }

  private static void write(ShardReport each, JsonWriter out) {
    out.beginObject();
    out.string(EACH, 0, each.subscriber());
    out.number(EACH, 1, each.shard());
    out.number(EACH, 2, each.shards());
    out.string(EACH, 3, each.state());
    out.number(EACH, 4, each.doneThrough());
    out.number(EACH, 5, each.rate());
    out.string(EACH, 6, each.stuckSince());
    out.string(EACH, 7, each.failure());
    out.endObject();
  }

  @Override
  public @Nullable AppReport read(JsonReader in) {
    String app = null;
    String process = "";
    Instant startedAt = Instant.EPOCH;
    Instant at = Instant.EPOCH;
    List<ShardReport> shards = new ArrayList<>();
    long more = 0;
    List<MemoStats> memos = new ArrayList<>();
    long timesGoneBack = 0;
    String place = "";
    long pid = 0;
    if (!in.beginObject()) {
      return null;
    }
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> app = in.readString();
        case 1 -> startedAt = Instant.parse(MemoText.text(in));
        case 2 -> at = Instant.parse(MemoText.text(in));
        case 3 -> readAll(in, shards);
        case 4 -> more = in.readLong();
        case 5 -> readMemos(in, memos);
        case 6 -> process = MemoText.text(in);
        case 7 -> timesGoneBack = in.readLong();
        case 8 -> place = MemoText.text(in);
        case 9 -> pid = in.readLong();
        default -> in.skipValue();
      }
    }
    if (app == null) {
      throw in.missing("app");
    }
    return new AppReport(
        UUID.fromString(app),
        process,
        place,
        pid,
        startedAt,
        at,
        shards,
        more,
        memos,
        timesGoneBack);
  }

  private static void readMemos(JsonReader in, List<MemoStats> memos) {
    if (in.beginArray()) {
      while (in.nextElement()) {
        MemoStats memo = MemoStatsCodec.INSTANCE.read(in);
        if (memo != null) {
          memos.add(memo);
        }
      }
    }
  }

  private static void readAll(JsonReader in, List<ShardReport> shards) {
    if (in.beginArray()) {
      while (in.nextElement()) {
        shards.add(readOne(in));
      }
    }
  }

  private static ShardReport readOne(JsonReader in) {
    String subscriber = "";
    int shard = 0;
    int shards = 1;
    String state = "";
    long doneThrough = 0;
    double rate = 0;
    String stuckSince = "";
    String failure = "";
    in.beginObject();
    for (int p = in.nextName(EACH, 0); p != JsonNames.END; p = in.nextName(EACH, p + 1)) {
      switch (p) {
        case 0 -> subscriber = MemoText.text(in);
        case 1 -> shard = in.readInt();
        case 2 -> shards = in.readInt();
        case 3 -> state = MemoText.text(in);
        case 4 -> doneThrough = in.readLong();
        case 5 -> rate = in.readDouble();
        case 6 -> stuckSince = MemoText.text(in);
        case 7 -> failure = MemoText.text(in);
        default -> in.skipValue();
      }
    }
    return new ShardReport(
        subscriber, shard, shards, state, doneThrough, rate, stuckSince, failure);
  }
}
