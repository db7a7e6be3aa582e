package dev.intrepid.engine.stored;

import dev.intrepid.Cache;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.MemoChange;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The types of messages that a program knows, under all their names, whether it handles them or
 * not. Programs that know the same types share one memo, whose name is computed from the types.
 * Immutable.
 *
 * @param types the names
 */
public record KnownTypes(SortedSet<String> types) {

  /** What the URIs of these memos begin with; no URI variable can lead there. */
  public static final String PREFIX = "@types/";

  /** Copies the names. */
  public KnownTypes {
    types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
  }

  /** These names. */
  public static KnownTypes of(Collection<String> types) {
    return new KnownTypes(new TreeSet<>(types));
  }

  /** What is stored under a name; no types if nothing is. */
  public static KnownTypes read(CacheRepo repo, String name) {
    return !name.isEmpty() && repo.getMemo(PREFIX + name) instanceof Cache.Found<CacheRecord> found
        ? MemoText.read(found.value(), Codec.INSTANCE)
        : new KnownTypes(new TreeSet<>());
  }

  /** The name under which this is stored. */
  public String name() {
    return NameUuid.of(String.join("\n", types)).toString();
  }

  /** Stores this; every program that uses this name stores the same. */
  public MemoChange set() {
    return MemoText.set(PREFIX + name(), Codec.INSTANCE, this, MemoChange.ANY_REVISION);
  }

  private enum Codec implements JsonCodec<KnownTypes> {
    INSTANCE;

    @Override
    public void write(KnownTypes known, JsonWriter out) {
      out.beginArray();
      for (String type : known.types()) {
        out.string(type);
      }
      out.endArray();
    }

    @Override
    public @Nullable KnownTypes read(JsonReader in) {
      if (!in.beginArray()) {
        return null;
      }
      SortedSet<String> types = new TreeSet<>();
      while (in.nextElement()) {
        String type = in.readString();
        if (type != null) {
          types.add(type);
        }
      }
      return new KnownTypes(types);
    }
  }
}
