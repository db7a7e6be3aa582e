package dev.intrepid.compute;

import dev.intrepid.Cache;
import dev.intrepid.CacheConnection;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.json.Json;
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
 * @param inputs the memos that it was computed from; none if it has a ttl, which says how far it
 *     may be behind them
 */
record ComputedMemo<T>(
    Cache<T> value, CacheRecord record, Instant madeAt, boolean isOutdated, Inputs inputs) {

  /** A header of a memo that stands for no value; its data is null. */
  private static final String ABSENT = "@absent";

  /**
   * A header of an outdated memo: when it was computed, since the memo's own time is that of the
   * mark.
   */
  private static final String MADE_AT = "@madeAt";

  /** A header of a memo that was computed from others: their revisions and URIs. */
  private static final String INPUTS = "@inputs";

  /** A header of each memo: the version of the method that computed it. */
  private static final String VERSION = "@version";

  private static final Json NULL = Json.of("null");

  String uri() {
    return record.uri();
  }

  boolean isAbsent() {
    return !value.isFound();
  }

  /** Null if the stored JSON has another shape, such as an older one. */
  static <T> @Nullable ComputedMemo<T> read(
      MemoSpec<T> spec, CacheRecord record, JsonFormat format) {
    try {
      String madeAt = record.meta().get(MADE_AT);
      Instant made = madeAt == null ? record.storedAt() : Instant.parse(madeAt);
      Cache<T> value =
          record.meta().containsKey(ABSENT)
              ? Cache.notFound()
              : CacheConnection.decode(record, spec.codec(), format);
      String inputs = record.meta().get(INPUTS);
      return new ComputedMemo<>(
          at(value, made),
          record,
          made,
          madeAt != null,
          inputs == null ? Inputs.NONE : Inputs.parse(inputs));
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
    return kept(
        route, new ComputedMemo<>(Cache.found(value, now), record, now, false, Inputs.NONE));
  }

  /** There is no value now. */
  static <T> ComputedMemo<T> absent(Route<T> route, String uri, Instant now) {
    CacheRecord record = CacheRecord.of(uri, NULL).withMeta(Map.of(ABSENT, "true"));
    return kept(route, new ComputedMemo<>(Cache.notFound(), record, now, false, Inputs.NONE));
  }

  private static <T> ComputedMemo<T> kept(Route<T> route, ComputedMemo<T> memo) {
    long until = Freshness.keptUntil(route.spec(), memo);
    ComputedMemo<T> kept =
        until == Freshness.NEVER
            ? memo
            : memo.with(memo.record.expiringAt(Instant.ofEpochMilli(until)));
    String version = Integer.toString(route.spec().version());
    return kept.with(headed(kept.record, VERSION, version));
  }

  private static CacheRecord headed(CacheRecord record, String name, String value) {
    Map<String, String> meta = new HashMap<>(record.meta());
    meta.put(name, value);
    return record.withMeta(meta);
  }

  /** Whether a method has computed it; of what an earlier release stored, only some says so. */
  static boolean is(CacheRecord record) {
    return record.meta().containsKey(VERSION);
  }

  /** Whether a stored memo was computed by the method as it is now. */
  static boolean isOfToday(CacheRecord record, MemoSpec<?> spec) {
    String version = record.meta().get(VERSION);
    return version == null
        ? spec.version() == MemoSpec.VERSION
        : version.equals(Integer.toString(spec.version()));
  }

  /** The same, stored under that revision. */
  ComputedMemo<T> stored(long revision) {
    return with(record.stored(revision, madeAt));
  }

  private ComputedMemo<T> with(CacheRecord other) {
    return new ComputedMemo<>(value, other, madeAt, isOutdated, inputs);
  }

  /** The same, about to be compared with what it was computed from. */
  ComputedMemo<T> stamped(LocalTier local) {
    return inputs.isEmpty()
        ? this
        : new ComputedMemo<>(value, record, madeAt, isOutdated, inputs.stamped(local));
  }

  /** The same, computed from these. */
  ComputedMemo<T> from(Inputs others) {
    if (others.isEmpty()) {
      return this;
    }
    CacheRecord headed = headed(record, INPUTS, others.text());
    return new ComputedMemo<>(value, headed, madeAt, isOutdated, others);
  }

  /** The same memo, marked as outdated; it keeps its age. */
  static CacheRecord outdated(CacheRecord record) {
    return record.meta().containsKey(MADE_AT)
        ? record
        : headed(record, MADE_AT, record.storedAt().toString());
  }
}
