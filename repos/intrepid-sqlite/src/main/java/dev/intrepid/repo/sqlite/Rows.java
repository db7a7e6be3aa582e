package dev.intrepid.repo.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionMarker;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows as records, and values as columns. Texts are read as their bytes: one call into SQLite
 * instead of three.
 */
final class Rows {

  static final String EVENT =
      "sequence, id, stream, position, type, version, recorded_at, data, meta, " + Session.CHECKSUM;
  static final String MEMO =
      "uri, revision, stored_at, expires_at, data, meta, " + Session.CHECKSUM;
  static final String MARKER =
      "tracking_stream, shard_count, shard_index, target_name, sequence, moves, moved_at";

  private static final int ID_BYTES = 16;
  private static final long MICROS = 1_000_000;
  private static final Instant FIRST = Instant.ofEpochSecond(Long.MIN_VALUE / MICROS);
  private static final Instant LAST = Instant.ofEpochSecond(Long.MAX_VALUE / MICROS);

  /** The times at which a memo that expires is there, as {@link CacheRecord#isExpired} has it. */
  static final String LIFETIME_OF_MEMO =
      "memos.stored_at - min(memos.expires_at - memos.stored_at, "
          + CacheRecord.MAY_BE_AHEAD.toSeconds() * MICROS
          + ") AND memos.expires_at - 1";

  /** What parts the URIs of a text: none has it in it. */
  static final String LINE = "\n";

  private Rows() {}

  /** Reads one row. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  static <T> List<T> all(ResultSet rows, Reader<T> reader) throws SQLException {
    List<T> records = new ArrayList<>();
    while (rows.next()) {
      records.add(reader.read(rows));
    }
    return records;
  }

  static <T> Optional<T> first(ResultSet rows, Reader<T> reader) throws SQLException {
    return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
  }

  /** The event; of a damaged row, one whose message cannot be read, so that it fails alone. */
  static EventRecord event(ResultSet row) throws SQLException {
    long sequence = row.getLong(1);
    byte[] id = row.getBytes(2);
    byte[] stream = row.getBytes(3);
    long position = row.getLong(4);
    byte[] type = row.getBytes(5);
    int version = row.getInt(6);
    long recordedAt = row.getLong(7);
    byte[] data = row.getBytes(8);
    byte[] meta = row.getBytes(9);
    long checksum = row.getLong(10);
    StoredJson stored = StoredJson.of(data, meta);
    boolean hasId = id.length == ID_BYTES;
    if (!hasId) {
      stored = stored.damaged("Its id has " + id.length + " bytes.");
    } else if (!stored.data().isDamaged()
        && checksum != Checksum.NONE
        && checksum
            != Checksum.ofEvent(
                sequence, id, stream, position, type, version, recordedAt, meta, data)) {
      stored = stored.damaged(Checksum.DAMAGE);
    }
    return new EventRecord(
        hasId ? id(id) : new UUID(0, sequence),
        new String(stream, UTF_8),
        EventKind.ENTRY,
        new String(type, UTF_8),
        version,
        position,
        sequence,
        instant(recordedAt),
        stored.data(),
        stored.meta());
  }

  /** The memo; of a damaged row, one whose value cannot be read. */
  static CacheRecord memo(ResultSet row) throws SQLException {
    byte[] uri = row.getBytes(1);
    return memo(new String(uri, UTF_8), uri, row);
  }

  /** The memo whose URI is known. */
  static CacheRecord memo(String uri, ResultSet row) throws SQLException {
    return memo(uri, uri.getBytes(UTF_8), row);
  }

  private static CacheRecord memo(String uri, byte[] utf8, ResultSet row) throws SQLException {
    long revision = row.getLong(2);
    long storedAt = row.getLong(3);
    long expiresAt = row.getLong(4);
    Optional<Instant> expiry = row.wasNull() ? Optional.empty() : Optional.of(instant(expiresAt));
    byte[] data = row.getBytes(5);
    byte[] meta = row.getBytes(6);
    long checksum = row.getLong(7);
    StoredJson stored = StoredJson.of(data, meta);
    if (!stored.data().isDamaged()
        && checksum != Checksum.NONE
        && !Checksum.isOfEarlier(revision, checksum)
        && checksum != Checksum.ofMemo(utf8, revision, storedAt, expiresAt, meta, data)) {
      stored = stored.damaged(Checksum.DAMAGE);
    }
    return new CacheRecord(uri, stored.data(), stored.meta(), revision, instant(storedAt), expiry);
  }

  static MarkerRecord marker(ResultSet row) throws SQLException {
    return new MarkerRecord(
        text(row, 1),
        new Shard(row.getInt(3), row.getInt(2)),
        new SubscriptionMarker(text(row, 4), row.getLong(5)),
        row.getLong(6),
        instant(row.getLong(7)));
  }

  static String text(ResultSet row, int column) throws SQLException {
    return new String(row.getBytes(column), UTF_8);
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static UUID id(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  /**
   * In microseconds since 1970; times that do not fit, hundreds of thousands of years away, are
   * moved to where they do.
   */
  static long micros(Instant time) {
    Instant near = time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
    return near.getEpochSecond() * MICROS + near.getNano() / 1_000;
  }

  static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
  }
}
