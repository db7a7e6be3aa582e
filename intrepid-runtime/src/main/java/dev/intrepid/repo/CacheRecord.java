package dev.intrepid.repo;

import static java.util.Objects.requireNonNull;

import dev.intrepid.json.Json;
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
 * @param expiresAt from when on it is not returned; empty for never
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
   * Checks the URI. Whether it is spelled in the one way there is, and what the headers say, is
   * checked by {@link MemoChange} before a memo is stored: what is stored can always be read.
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
