package dev.intrepid.engine.stored;

import dev.intrepid.Cache;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.MemoChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The types of messages that a program knows, whether it handles them or not: all their names, and
 * the streams in which they lie. Programs that know the same share two memos, whose name is
 * computed from that: one has the names, the other one the streams, which earlier releases of
 * Intrepid do not know. Immutable.
 */
public final class KnownTypes {

  /** What the URIs of the memos with names begin with; no URI variable can lead there. */
  public static final String PREFIX = "@types/";

  private static final String STREAMS_PREFIX = "@streams/";

  private final SortedSet<String> types;
  private final SortedMap<String, SortedSet<String>> streams;
  private final String name; // computed once: a start asks for it with each of its subscribers

  /**
   * Copies them.
   *
   * @param types the names, those of today and former ones
   * @param streams the topics of each type, by its name of today
   */
  public KnownTypes(Collection<String> types, SortedMap<String, SortedSet<String>> streams) {
    this.types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
    this.streams = new TreeMap<>(streams);
    this.name = name(this.types, this.streams);
  }

  private static String name(
      SortedSet<String> types, SortedMap<String, SortedSet<String>> streams) {
    StringBuilder text = new StringBuilder(String.join("\n", types));
    for (Map.Entry<String, SortedSet<String>> one : streams.entrySet()) {
      text.append('\n').append(one.getKey()).append(' ').append(one.getValue());
    }
    return NameUuid.of(text.toString()).toString();
  }

  /** The names that are stored under a name; none if nothing is. */
  public static SortedSet<String> namesIn(CacheRepo repo, String name) {
    return !name.isEmpty() && repo.getMemo(PREFIX + name) instanceof Cache.Found<CacheRecord> found
        ? MemoText.read(found.value(), NamesCodec.INSTANCE)
        : new TreeSet<>();
  }

  /** The topics of each type in all programs that have stored them, by its name of then. */
  public static SortedMap<String, SortedSet<String>> streamsIn(CacheRepo repo) {
    SortedMap<String, SortedSet<String>> all = new TreeMap<>();
    repo.eachMemo(
        STREAMS_PREFIX,
        new Consumer<>() {
          @Override
          public void accept(CacheRecord memo) {
            addAll(MemoText.read(memo, StreamsCodec.INSTANCE), all);
          }
        });
    return all;
  }

  private static void addAll(
      SortedMap<String, SortedSet<String>> more, SortedMap<String, SortedSet<String>> all) {
    for (Map.Entry<String, SortedSet<String>> one : more.entrySet()) {
      SortedSet<String> there = all.get(one.getKey());
      if (there == null) {
        all.put(one.getKey(), one.getValue());
      } else {
        there.addAll(one.getValue());
      }
    }
  }

  /** The names of the types, those of today and former ones. */
  public SortedSet<String> types() {
    return types;
  }

  /** The name under which this is stored. */
  public String name() {
    return name;
  }

  /** Stores this; every program that uses this name stores the same. */
  public List<MemoChange> set() {
    List<MemoChange> changes = new ArrayList<>();
    changes.add(MemoText.set(PREFIX + name, NamesCodec.INSTANCE, types, MemoChange.ANY_REVISION));
    changes.add(
        MemoText.set(
            STREAMS_PREFIX + name, StreamsCodec.INSTANCE, streams, MemoChange.ANY_REVISION));
    return changes;
  }

  private enum NamesCodec implements JsonCodec<SortedSet<String>> {
    INSTANCE;

    @Override
    public void write(SortedSet<String> names, JsonWriter out) {
      out.beginArray();
      for (String name : names) {
        out.string(name);
      }
      out.endArray();
    }

    @Override
    public @Nullable SortedSet<String> read(JsonReader in) {
      if (!in.beginArray()) {
        return null;
      }
      SortedSet<String> names = new TreeSet<>();
      while (in.nextElement()) {
        String name = in.readString();
        if (name != null) {
          names.add(name);
        }
      }
      return names;
    }
  }

  /** A list for each type, of its name and its topics. */
  private enum StreamsCodec implements JsonCodec<SortedMap<String, SortedSet<String>>> {
    INSTANCE;

    @Override
    public void write(SortedMap<String, SortedSet<String>> streams, JsonWriter out) {
      out.beginArray();
      for (Map.Entry<String, SortedSet<String>> one : streams.entrySet()) {
        out.beginArray();
        out.string(one.getKey());
        for (String topic : one.getValue()) {
          out.string(topic);
        }
        out.endArray();
      }
      out.endArray();
    }

    @Override
    public @Nullable SortedMap<String, SortedSet<String>> read(JsonReader in) {
      if (!in.beginArray()) {
        return null;
      }
      SortedMap<String, SortedSet<String>> streams = new TreeMap<>();
      while (in.nextElement()) {
        if (in.beginArray()) {
          readType(in, streams);
        }
      }
      return streams;
    }

    private static void readType(JsonReader in, SortedMap<String, SortedSet<String>> streams) {
      String type = in.nextElement() ? in.readString() : null;
      SortedSet<String> topics = new TreeSet<>();
      while (type != null && in.nextElement()) {
        String topic = in.readString();
        if (topic != null) {
          topics.add(topic);
        }
      }
      if (type != null) {
        streams.put(type, topics);
      }
    }
  }
}
