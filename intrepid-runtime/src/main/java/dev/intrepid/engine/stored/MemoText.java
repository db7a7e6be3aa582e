package dev.intrepid.engine.stored;

import dev.intrepid.Cache;
import dev.intrepid.CacheConnection;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.json.JsonReader;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.MemoChange;
import java.util.Collection;

/** Reads and writes the memos of this package. */
final class MemoText {

  private static final JsonFormat FORMAT = JsonFormat.standard();

  private MemoText() {}

  static <T> T read(CacheRecord memo, JsonCodec<T> codec) {
    if (CacheConnection.decode(memo, codec, FORMAT) instanceof Cache.Found<T> found) {
      return found.value();
    }
    throw new JsonFormatException("The memo " + memo.uri() + " is null.", null);
  }

  /** Reads a text; null is read as an empty one. */
  static String text(JsonReader in) {
    String text = in.readString();
    return text == null ? "" : text;
  }

  /** Reads an array of texts into a collection; null is read as an empty array. */
  static void readTexts(JsonReader in, Collection<String> into) {
    if (in.beginArray()) {
      while (in.nextElement()) {
        into.add(text(in));
      }
    }
  }

  /** Reads an array of numbers into a collection; null is read as an empty array. */
  static void readInts(JsonReader in, Collection<Integer> into) {
    if (in.beginArray()) {
      while (in.nextElement()) {
        into.add(in.readInt());
      }
    }
  }

  static <T> CacheRecord record(String uri, JsonCodec<T> codec, T value) {
    return CacheRecord.of(uri, FORMAT.write(codec, value));
  }

  /** Stores a value, if its memo still has that revision. */
  static <T> MemoChange set(String uri, JsonCodec<T> codec, T value, long revision) {
    return MemoChange.set(record(uri, codec, value), revision);
  }
}
