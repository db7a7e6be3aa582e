package dev.intrepid.repo;

import static java.util.Objects.requireNonNull;

import dev.intrepid.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A memo as it is stored, or as it is to be stored. Immutable.
 *
 * @param uri the key; a {@link Uris URI} of 1 to 512 bytes
 * @param data the value as JSON; {@link Json#damaged} if its row is, and then without headers
 * @param meta headers
 * @param revision changes with every change of the memo and is never used again for the same URI;
 *     {@link #NOT_STORED} for a record that was made by hand
 * @param storedAt when it was stored, on the store's clock, in microseconds; {@link Instant#EPOCH}
 *     for a record that was made by hand
 * @param expiresAt from when on it is not returned; empty for never. A memo stored in the future,
 *     by a clock that was set back since, is not returned either: see {@link #isExpired}
 */
public record CacheRecord(
    String uri,
    Json data,
    Map<String, String> meta,
    long revision,
    Instant storedAt,
    Optional<Instant> expiresAt) {

  /** The revision of a memo that is not stored. */
  public static final long NOT_STORED = 0;

  /**
   * How far in the future a memo that expires may have been stored: another thread may store one
   * between reading the clock and reading the memo.
   */
  public static final Duration MAY_BE_AHEAD = Duration.ofMinutes(1);

  /**
   * Checks the URI. Its spelling and the headers are checked only by {@link MemoChange}, before a
   * memo is stored, so that every stored memo can be read.
   *
   * @throws InvalidNameException if it is malformed
   */
  public CacheRecord {
    Uris.requireReadable("memo", uri);
    requireNonNull(data);
    meta = Map.copyOf(meta);
    requireNonNull(storedAt);
    requireNonNull(expiresAt);
  }

  /** A memo to be stored, without headers, that does not expire. */
  public static CacheRecord of(String uri, Json data) {
    return new CacheRecord(uri, data, Map.of(), NOT_STORED, Instant.EPOCH, Optional.empty());
  }

  /**
   * Whether it must no longer be returned, on the store's clock: it has reached the time at which
   * it expires, or it was stored in the future by more than its lifetime, or by more than {@link
   * #MAY_BE_AHEAD}. In that case the clock was set back, its age is unknown, and it would live for
   * as long as the clock was wrong.
   */
  public boolean isExpired(Instant now) {
    if (expiresAt.isEmpty()) {
      return false;
    }
    Instant end = expiresAt.get();
    if (!now.isBefore(end)) {
      return true;
    }
    Duration lifetime = Duration.between(storedAt, end);
    Duration ahead = lifetime.compareTo(MAY_BE_AHEAD) < 0 ? lifetime : MAY_BE_AHEAD;
    return Duration.between(now, storedAt).compareTo(ahead) > 0;
  }

  /** The bytes of its data and headers, by which pages are measured. */
  public int size() {
    return data.size() + StoredText.bytes(meta);
  }

  /** The same memo at another URI. */
  public CacheRecord at(String newUri) {
    return new CacheRecord(newUri, data, meta, revision, storedAt, expiresAt);
  }

  /** The same memo with these headers and no others. */
  public CacheRecord withMeta(Map<String, String> newMeta) {
    return new CacheRecord(uri, data, newMeta, revision, storedAt, expiresAt);
  }

  /** The same memo, to be kept until that time. */
  public CacheRecord expiringAt(Instant time) {
    return new CacheRecord(uri, data, meta, revision, storedAt, Optional.of(time));
  }

  /** The same memo as the store has it. */
  public CacheRecord stored(long newRevision, Instant time) {
    return new CacheRecord(uri, data, meta, newRevision, time, expiresAt);
  }
}
