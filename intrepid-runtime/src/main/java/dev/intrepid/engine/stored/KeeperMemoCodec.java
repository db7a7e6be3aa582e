package dev.intrepid.engine.stored;

import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.CacheRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The JSON of a {@link KeeperMemo}; properties added by a later release are ignored. */
enum KeeperMemoCodec implements JsonCodec<KeeperMemo> {
  INSTANCE;

  private static final JsonNames NAMES = JsonNames.of("subscriber", "heirOf", "kept", "lost");
  private static final JsonNames EACH =
      JsonNames.of("template", "handlers", "messages", "formerly");
  private static final JsonNames SPAN = JsonNames.of("type", "after", "through");

  @Override
  public void write(KeeperMemo memo, JsonWriter out) {
    out.beginObject();
    out.string(NAMES, 0, memo.subscriber());
    out.string(NAMES, 1, memo.heirOf());
    out.name(NAMES, 2);
    out.beginArray();
    for (KeptMemo kept : memo.kept()) {
      write(kept, out);
    }
    out.endArray();
    if (!memo.lost().isEmpty()) {
      out.name(NAMES, 3);
      out.beginArray();
      memo.lost().forEach(out::string);
      out.endArray();
    }
    out.endObject();
  }

  private static void write(KeptMemo kept, JsonWriter out) {
    out.beginObject();
    out.string(EACH, 0, kept.template());
    out.name(EACH, 1);
    out.beginArray();
    for (String handler : kept.handlers()) {
      out.string(handler);
    }
    out.endArray();
    out.name(EACH, 2);
    out.beginArray();
    for (Map.Entry<String, HandledSpan> one : kept.messages().entrySet()) {
      write(one.getKey(), one.getValue(), out);
    }
    out.endArray();
    if (kept.formerly().isPresent()) {
      out.name(EACH, 3);
      out.beginArray();
      for (String template : kept.formerly().get()) {
        out.string(template);
      }
      out.endArray();
    }
    out.endObject();
  }

  private static void write(String type, HandledSpan span, JsonWriter out) {
    out.beginObject();
    out.string(SPAN, 0, type);
    out.number(SPAN, 1, span.after());
    if (!span.isOpen()) {
      out.number(SPAN, 2, span.through());
    }
    out.endObject();
  }

  @Override
  public @Nullable KeeperMemo read(JsonReader in) {
    String subscriber = null;
    String heirOf = "";
    List<KeptMemo> kept = new ArrayList<>();
    SortedSet<String> lost = new TreeSet<>();
    if (!in.beginObject()) {
      return null;
    }
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> subscriber = in.readString();
        case 1 -> heirOf = MemoText.text(in);
        case 2 -> readAll(in, kept);
        case 3 -> MemoText.readTexts(in, lost);
        default -> in.skipValue();
      }
    }
    if (subscriber == null) {
      throw in.missing("subscriber");
    }
    return new KeeperMemo(subscriber, heirOf, kept, lost, CacheRecord.NOT_STORED);
  }

  private static void readAll(JsonReader in, List<KeptMemo> kept) {
    if (in.beginArray()) {
      while (in.nextElement()) {
        kept.add(readKept(in));
      }
    }
  }

  private static KeptMemo readKept(JsonReader in) {
    String template = "";
    Optional<List<String>> formerly = Optional.empty();
    SortedSet<String> handlers = new TreeSet<>();
    SortedMap<String, HandledSpan> messages = new TreeMap<>();
    in.beginObject();
    for (int p = in.nextName(EACH, 0); p != JsonNames.END; p = in.nextName(EACH, p + 1)) {
      switch (p) {
        case 0 -> template = MemoText.text(in);
        case 1 -> MemoText.readTexts(in, handlers);
        case 2 -> readSpans(in, messages);
        case 3 -> formerly = Optional.of(texts(in));
        default -> in.skipValue();
      }
    }
    return new KeptMemo(template, formerly, handlers, messages);
  }

  private static List<String> texts(JsonReader in) {
    List<String> texts = new ArrayList<>();
    MemoText.readTexts(in, texts);
    return texts;
  }

  private static void readSpans(JsonReader in, SortedMap<String, HandledSpan> messages) {
    if (in.beginArray()) {
      while (in.nextElement()) {
        readSpan(in, messages);
      }
    }
  }

  private static void readSpan(JsonReader in, SortedMap<String, HandledSpan> messages) {
    String type = "";
    long after = 0;
    long through = HandledSpan.OPEN;
    in.beginObject();
    for (int p = in.nextName(SPAN, 0); p != JsonNames.END; p = in.nextName(SPAN, p + 1)) {
      switch (p) {
        case 0 -> type = MemoText.text(in);
        case 1 -> after = in.readLong();
        case 2 -> through = in.readLong();
        default -> in.skipValue();
      }
    }
    messages.put(type, new HandledSpan(after, through));
  }
}
