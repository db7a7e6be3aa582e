package dev.intrepid.compute;

import dev.intrepid.Cache;
import dev.intrepid.CacheConnection;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.CacheRecord;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a method computed for a URI, as it is stored, or would be: a value, or that there is none.
 * Immutable if the value is.
 *
 * @param value the value, or none
 * @param record how it is stored; of revision {@link CacheRecord#NOT_STORED} if it is not
 * @param madeAt when it was computed
 * @param isOutdated whether it is served only until it is recomputed
 */
record ComputedMemo<T>(Cache<T> value, CacheRecord record, Instant madeAt, boolean isOutdated) {

  /** A header of a memo that stands for no value; its data is null. */
  private static final String ABSENT = "@absent";

  /**
   * A header of an outdated memo: when it was computed, since the memo's own time is that of the
   * mark.
   */
  private static final String MADE_AT = "@madeAt";

  private static final Json NULL = Json.of("null");

  String uri() {
    return record.uri();
  }

  boolean isAbsent() {
    return !value.isFound();
  }

  /** Null if the stored JSON has another shape, such as an older one. */
  static <T> @Nullable ComputedMemo<T> read(
      JsonCodec<T> codec, CacheRecord record, JsonFormat format) {
    try {
      String madeAt = record.meta().get(MADE_AT);
      Instant made = madeAt == null ? record.storedAt() : Instant.parse(madeAt);
      Cache<T> value =
          record.meta().containsKey(ABSENT)
              ? Cache.notFound()
              : CacheConnection.decode(record, codec, format);
      return new ComputedMemo<>(at(value, made), record, made, madeAt != null);
    } catch (JsonFormatException | DateTimeParseException e) {
      return null;
    }
  }

  private static <T> Cache<T> at(Cache<T> value, Instant made) {
    return value instanceof Cache.Found<T> found ? Cache.found(found.value(), made) : value;
  }

  /** A value that was computed now. */
  static <T> ComputedMemo<T> of(
      Route<T> route, String uri, T value, Instant now, JsonFormat format) {
    CacheRecord record = CacheRecord.of(uri, format.write(route.spec().codec(), value));
    return kept(route, new ComputedMemo<>(Cache.found(value, now), record, now, false));
  }

  /** There is no value now. */
  static <T> ComputedMemo<T> absent(Route<T> route, String uri, Instant now) {
    CacheRecord record = CacheRecord.of(uri, NULL).withMeta(Map.of(ABSENT, "true"));
    return kept(route, new ComputedMemo<>(Cache.notFound(), record, now, false));
  }

  private static <T> ComputedMemo<T> kept(Route<T> route, ComputedMemo<T> memo) {
    long until = Freshness.keptUntil(route.spec(), memo);
    return until == Freshness.NEVER
        ? memo
        : memo.with(memo.record.expiringAt(Instant.ofEpochMilli(until)));
  }

  /** The same, stored under that revision. */
  ComputedMemo<T> stored(long revision) {
    return with(record.stored(revision, madeAt));
  }

  private ComputedMemo<T> with(CacheRecord other) {
    return new ComputedMemo<>(value, other, madeAt, isOutdated);
  }

  /** The same memo, marked as outdated; it keeps its age. */
  static CacheRecord outdated(CacheRecord record) {
    if (record.meta().containsKey(MADE_AT)) {
      return record;
    }
    Map<String, String> meta = new HashMap<>(record.meta());
    meta.put(MADE_AT, record.storedAt().toString());
    return record.withMeta(meta);
  }
}
