package dev.intrepid.engine.stored;

import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.CacheRecord;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The JSON of a {@link HandledMemo}; properties added by a later release are ignored. */
enum HandledMemoCodec implements JsonCodec<HandledMemo> {
  INSTANCE;

  private static final JsonNames NAMES = JsonNames.of("subscriber", "app", "known", "types");
  private static final JsonNames EACH =
      JsonNames.of(
          "type",
          "versions",
          "after",
          "through",
          "firstAfter",
          "firstThrough",
          "topics",
          "commonName");
  private static final long NONE = -1;

  @Override
  public void write(HandledMemo memo, JsonWriter out) {
    out.beginObject();
    out.string(NAMES, 0, memo.subscriber());
    out.string(NAMES, 1, memo.app());
    out.string(NAMES, 2, memo.known());
    out.name(NAMES, 3);
    out.beginArray();
    for (Map.Entry<String, HandledType> one : memo.types().entrySet()) {
      write(one.getKey(), one.getValue(), out);
    }
    out.endArray();
    out.endObject();
  }

  private static void write(String type, HandledType handled, JsonWriter out) {
    out.beginObject();
    out.string(EACH, 0, type);
    out.name(EACH, 1);
    out.beginArray();
    for (int version : handled.versions()) {
      out.number(version);
    }
    out.endArray();
    out.number(EACH, 2, handled.span().after());
    if (!handled.span().isOpen()) {
      out.number(EACH, 3, handled.span().through());
    }
    if (handled.firstTime().isPresent()) {
      HandledSpan span = handled.firstTime().get();
      out.number(EACH, 4, span.after());
      out.number(EACH, 5, span.through());
    }
    out.name(EACH, 6);
    out.beginArray();
    for (String topic : handled.topics()) {
      out.string(topic);
    }
    out.endArray();
    if (!handled.commonName().isEmpty()) {
      out.string(EACH, 7, handled.commonName());
    }
    out.endObject();
  }

  @Override
  public @Nullable HandledMemo read(JsonReader in) {
    String subscriber = null;
    String app = "";
    String known = "";
    SortedMap<String, HandledType> types = new TreeMap<>();
    if (!in.beginObject()) {
      return null;
    }
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> subscriber = in.readString();
        case 1 -> app = MemoText.text(in);
        case 2 -> known = MemoText.text(in);
        case 3 -> readAll(in, types);
        default -> in.skipValue();
      }
    }
    if (subscriber == null) {
      throw in.missing("subscriber");
    }
    return new HandledMemo(subscriber, app, known, types, CacheRecord.NOT_STORED);
  }

  private static void readAll(JsonReader in, SortedMap<String, HandledType> types) {
    if (in.beginArray()) {
      while (in.nextElement()) {
        readOne(in, types);
      }
    }
  }

  private static void readOne(JsonReader in, SortedMap<String, HandledType> types) {
    String type = "";
    SortedSet<Integer> versions = new TreeSet<>();
    SortedSet<String> topics = new TreeSet<>();
    String commonName = "";
    long after = 0;
    long through = HandledSpan.OPEN;
    long firstAfter = NONE;
    long firstThrough = NONE;
    in.beginObject();
    for (int p = in.nextName(EACH, 0); p != JsonNames.END; p = in.nextName(EACH, p + 1)) {
      switch (p) {
        case 0 -> type = MemoText.text(in);
        case 1 -> MemoText.readInts(in, versions);
        case 2 -> after = in.readLong();
        case 3 -> through = in.readLong();
        case 4 -> firstAfter = in.readLong();
        case 5 -> firstThrough = in.readLong();
        case 6 -> MemoText.readTexts(in, topics);
        case 7 -> commonName = MemoText.text(in);
        default -> in.skipValue();
      }
    }
    Optional<HandledSpan> first =
        firstAfter == NONE || firstThrough == NONE
            ? Optional.empty()
            : Optional.of(new HandledSpan(firstAfter, firstThrough));
    HandledSpan span = new HandledSpan(after, through);
    types.put(type, new HandledType(versions, commonName, topics, span, first));
  }
}
