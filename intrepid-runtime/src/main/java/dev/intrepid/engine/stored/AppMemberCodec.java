package dev.intrepid.engine.stored;

import dev.intrepid.engine.stored.AppMember.Running;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members as the JSON of their memo. */
enum AppMemberCodec implements JsonCodec<AppMember> {
  INSTANCE;

  private static final JsonNames NAMES =
      JsonNames.of("app", "process", "place", "pid", "startedAt", "at", "subscribers");
  private static final JsonNames EACH = JsonNames.of("subscriber", "shards", "handles", "left");

  @Override
  public void write(AppMember member, JsonWriter out) {
    out.beginObject();
    out.text(NAMES, 0, member.app());
    out.string(NAMES, 1, member.process());
    out.string(NAMES, 2, member.place());
    out.number(NAMES, 3, member.pid());
    out.text(NAMES, 4, member.startedAt());
    out.text(NAMES, 5, member.at());
    out.name(NAMES, 6);
    out.beginArray();
    for (Running each : member.subscribers()) {
      write(each, out);
    }
    out.endArray();
    out.endObject();
  }

  private static void write(Running each, JsonWriter out) {
    out.beginObject();
    out.string(EACH, 0, each.subscriber());
    out.number(EACH, 1, each.shards());
    out.string(EACH, 2, each.handles());
    if (!each.left().isEmpty()) {
      out.name(EACH, 3);
      out.beginArray();
      for (int shard : each.left()) {
        out.number(shard);
      }
      out.endArray();
    }
    out.endObject();
  }

  @Override
  public @Nullable AppMember read(JsonReader in) {
    String app = null;
    String process = "";
    String place = "";
    long pid = 0;
    Instant startedAt = Instant.EPOCH;
    Instant at = Instant.EPOCH;
    List<Running> subscribers = new ArrayList<>();
    if (!in.beginObject()) {
      return null;
    }
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> app = in.readString();
        case 1 -> process = MemoText.text(in);
        case 2 -> place = MemoText.text(in);
        case 3 -> pid = in.readLong();
        case 4 -> startedAt = Instant.parse(MemoText.text(in));
        case 5 -> at = Instant.parse(MemoText.text(in));
        case 6 -> readAll(in, subscribers);
        default -> in.skipValue();
      }
    }
    if (app == null) {
      throw in.missing("app");
    }
    return new AppMember(UUID.fromString(app), process, place, pid, startedAt, at, subscribers);
  }

  private static void readAll(JsonReader in, List<Running> subscribers) {
    if (in.beginArray()) {
      while (in.nextElement()) {
        subscribers.add(readOne(in));
      }
    }
  }

  private static Running readOne(JsonReader in) {
    String subscriber = "";
    int shards = 1;
    String handles = "";
    SortedSet<Integer> left = new TreeSet<>();
    in.beginObject();
    for (int p = in.nextName(EACH, 0); p != JsonNames.END; p = in.nextName(EACH, p + 1)) {
      switch (p) {
        case 0 -> subscriber = MemoText.text(in);
        case 1 -> shards = in.readInt();
        case 2 -> handles = MemoText.text(in);
        case 3 -> MemoText.readInts(in, left);
        default -> in.skipValue();
      }
    }
    return new Running(subscriber, shards, handles, left);
  }
}
