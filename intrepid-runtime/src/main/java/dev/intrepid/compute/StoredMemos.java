package dev.intrepid.compute;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.intrepid.Cache;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The computed memos that the repo has, and what they are good for now. One without a ttl is good
 * as long as the memos that it was computed from are as they were. Thread-safe.
 */
final class StoredMemos {

  private final Routes routes;
  private final CacheRepo memos;
  private final LocalTier local;
  private final JsonFormat format;
  private final Clock clock;

  StoredMemos(Routes routes, CacheRepo memos, LocalTier local, JsonFormat format, Clock clock) {
    this.routes = routes;
    this.memos = memos;
    this.local = local;
    this.format = format;
    this.clock = clock;
  }

  /** Null if nothing is stored. */
  @Nullable CacheRecord record(String uri) {
    return memos.getMemo(uri) instanceof Cache.Found<CacheRecord> found ? found.value() : null;
  }

  /** The memo that a record is; null if it is none, or not one of the method as it is now. */
  <T> @Nullable ComputedMemo<T> read(Route<T> route, @Nullable CacheRecord record) {
    if (record == null || !ComputedMemo.isOfToday(record, route.spec())) {
      return null;
    }
    ComputedMemo<T> memo = ComputedMemo.read(route.spec(), record, format);
    return memo == null ? null : memo.stamped(local);
  }

  /** The memo that is made of what a method has just returned; null for nothing. */
  <T> ComputedMemo<T> toStore(Route<T> route, String uri, @Nullable T value, Inputs inputs) {
    // As exact as a store, so that a value is as old before it is stored as afterwards.
    Instant now = clock.instant().truncatedTo(MICROS);
    ComputedMemo<T> memo =
        value == null
            ? ComputedMemo.absent(route, uri, now)
            : ComputedMemo.of(route, uri, value, now, format);
    return route.spec().ttl() == null ? memo.from(inputs) : memo;
  }

  /** What a memo is good for now, by its age and by what it was computed from. */
  Freshness freshness(Route<?> route, ComputedMemo<?> memo) {
    return Freshness.at(clock.millis(), route.spec(), memo, found -> isOfToday(found, route));
  }

  private boolean isOfToday(ComputedMemo<?> memo, Route<?> route) {
    return memo.inputs().areAllOf(memo.uri(), route.spec(), this::method) && isCurrent(memo);
  }

  /** Whether the memos that it was computed from are still stored as they were read. */
  boolean isCurrent(ComputedMemo<?> memo) {
    return memo.inputs().areStoredIn(memos, this::method);
  }

  private Optional<MemoSpec<?>> method(String uri) {
    Route<?> route = routes.find(uri);
    return route == null ? Optional.empty() : Optional.of(route.spec());
  }
}
