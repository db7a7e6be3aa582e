package dev.intrepid.testkit;

import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionMarker;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Example events, memos, markers and times, for tests in which it does not matter what they say.
 * Thread-safe.
 */
public final class Controls {

  /** A stream. */
  public static final String STREAM = "examples/1";

  /** Another stream. */
  public static final String OTHER_STREAM = "examples/2";

  /** The URI of a memo. */
  public static final String MEMO = "summaries/1";

  /** The tracking stream of a subscription. */
  public static final String TRACKING_STREAM = "reader@examples/*";

  /** A time, in microseconds as stores keep it. */
  public static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678901Z");

  /**
   * A minute: how long to wait for what comes soon, as in {@code app.awaitCaughtUp(Controls.SOON)}.
   * Only a hang takes as long, however busy the machine is.
   */
  public static final Duration SOON = Duration.ofMinutes(1);

  private Controls() {}

  /** An event of {@link #STREAM} with an id of its own. */
  public static PendingEvent event() {
    return event(STREAM);
  }

  /** An event of that stream with an id of its own. */
  public static PendingEvent event(String stream) {
    return PendingEvent.entry(stream, "Example", data());
  }

  /** As many events of that stream, numbered from 1 in their data. */
  public static PendingEvents events(String stream, int count) {
    return new PendingEvents(
        IntStream.rangeClosed(1, count)
            .mapToObj(n -> PendingEvent.entry(stream, "Example", Json.of("{\"number\":" + n + "}")))
            .toList());
  }

  /** A memo at {@link #MEMO}. */
  public static CacheRecord memo() {
    return memo(MEMO);
  }

  /** A memo at that URI. */
  public static CacheRecord memo(String uri) {
    return CacheRecord.of(uri, data());
  }

  /**
   * A move of the marker of {@link #TRACKING_STREAM} and the whole shard.
   *
   * @param expected its epoch before
   */
  public static MarkerMove move(long expected, long next) {
    return move(TRACKING_STREAM, Shard.ALL, expected, next);
  }

  /** A move of the marker of that tracking stream and shard. */
  public static MarkerMove move(String trackingStream, Shard shard, long expected, long next) {
    return new MarkerMove(
        trackingStream, shard, expected, new SubscriptionMarker("examples/*", next));
  }

  /** A small JSON object. */
  public static Json data() {
    return Json.of("{\"text\":\"example\"}");
  }

  /** A JSON string of exactly so many bytes, 2 or more. */
  public static Json dataOfSize(int bytes) {
    return Json.of('"' + "x".repeat(bytes - 2) + '"');
  }

  /** JSON with what stores like to lose: blanks, escapes, and characters of 1 to 4 bytes. */
  public static Json oddData() {
    return Json.of("{ \"a\" : \"é ß 漢字 🚀 \\u0000 \\\" \\\\ ' % _\",\n\t\"n\":1.0e+02 }");
  }

  /** Headers of the same kind. */
  public static Map<String, String> oddMeta() {
    return Map.of("naïve \"key\"", "é\n漢字 🚀 \\ \u0000", "empty", "", "traceparent", "00-ab-cd-01");
  }
}
