package dev.intrepid.repo.jdbc.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.repo.CacheRecord;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a memo in which its row differs from its record, as {@link Rows#memo} reads them.
 * For one thread.
 */
public final class MemoColumns {

  private final String uri;
  private final long revision;
  private final long storedAt;
  private final Optional<Instant> expiry;
  private final byte @Nullable [] meta;
  private final byte[] data;

  /** The columns of a memo that has its revision and time. */
  public MemoColumns(CacheRecord memo) {
    this(memo, memo.revision(), Rows.micros(memo.storedAt()));
  }

  /**
   * The columns of a memo that is stored with a revision at a time.
   *
   * @param storedAt in microseconds since 1970
   */
  public MemoColumns(CacheRecord memo, long revision, long storedAt) {
    this.uri = memo.uri();
    this.revision = revision;
    this.storedAt = storedAt;
    this.expiry = memo.expiresAt();
    this.meta = MetaJson.column(memo.meta());
    this.data = memo.data().utf8();
  }

  /** When it was stored, in microseconds since 1970. */
  public long storedAt() {
    return storedAt;
  }

  /** When it expires, in microseconds since 1970; null if it does not. */
  public @Nullable Long expiresAt() {
    return expiry.isPresent() ? Rows.micros(expiry.get()) : null;
  }

  /** Its headers as JSON in UTF-8; null if it has none. */
  public byte @Nullable [] meta() {
    return meta;
  }

  /** Its value as JSON in UTF-8. */
  public byte[] data() {
    return data;
  }

  /** The checksum of its row, for a store that knows its revision before it stores it. */
  public long checksum() {
    return Checksum.ofMemo(uri.getBytes(UTF_8), revision, storedAt, expiresOrNever(), meta, data);
  }

  /** The checksum of its row but for its revision, which {@link Checksum#revised} adds. */
  public long checksumWithoutRevision() {
    return Checksum.ofMemoWithoutRevision(
        uri.getBytes(UTF_8), storedAt, expiresOrNever(), meta, data);
  }

  /** The same checksum with its revision. */
  public long revisedChecksum() {
    return Checksum.revised(checksumWithoutRevision(), revision);
  }

  private long expiresOrNever() {
    Long time = expiresAt();
    return time == null ? Checksum.NEVER : time;
  }
}
