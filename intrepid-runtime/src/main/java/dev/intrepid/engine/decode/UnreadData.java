package dev.intrepid.engine.decode;

import dev.intrepid.Cache;
import dev.intrepid.CacheConnection;
import dev.intrepid.IntoCache;
import dev.intrepid.engine.catalog.MemosByUri;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.CacheRecord;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Streams that are parked because a program could not read what is stored: a message, or a memo
 * that a handler was to be given.
 */
public final class UnreadData {

  // What is stored begins with the name of the class, whose package may be a former one.
  private static final Pattern MESSAGE =
      Pattern.compile(
          "dev\\.intrepid\\.engine\\.([a-z]+\\.)*"
              + "(UnknownVersion|Undecodable|Upcast)Exception\\b");

  private static final Pattern MEMO =
      Pattern.compile(
          "dev\\.intrepid\\.json\\.JsonFormatException: The memo (\\S+) has another shape ");

  private UnreadData() {}

  /** Whether it is the cause of a stream that is parked. */
  public static boolean isCauseOf(ParkedMemo parked) {
    return MESSAGE.matcher(parked.cause()).lookingAt() || memo(parked).isPresent();
  }

  /** The URI of the memo that could not be read; empty if it was the message. */
  static Optional<String> memo(ParkedMemo parked) {
    Matcher memo = MEMO.matcher(parked.cause());
    return memo.lookingAt() ? Optional.of(memo.group(1)) : Optional.empty();
  }

  /** Whether a record is known that lives at the URI of a stored memo and can be made of it. */
  static boolean canRead(Cache<CacheRecord> memo, MemosByUri memos) {
    return memo instanceof Cache.Found<CacheRecord> found
        && memos
            .record(found.value().uri())
            .filter(into -> canRead(found.value(), into))
            .isPresent();
  }

  private static boolean canRead(CacheRecord memo, IntoCache<?> into) {
    try {
      CacheConnection.decode(memo, into, JsonFormat.standard());
      return true;
    } catch (JsonFormatException e) {
      return false;
    }
  }
}
