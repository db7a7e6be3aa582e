package dev.intrepid.repo.jdbc.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
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
 * Rows as records, and values as columns. Texts are read as their bytes, which are UTF-8: with
 * SQLite, one call into it instead of three.
 */
public final class Rows {

  /** The column of the checksum of a row. */
  public static final String CHECKSUM = "checksum";

  /** What {@link #event} reads, in its order, but for how a database tells the bytes of an id. */
  public static final String EVENT = event("id");

  /** What {@link #memo} reads, in its order. */
  public static final String MEMO = memo("uri");

  /** What {@link #marker} reads, in its order. */
  public static final String MARKER =
      "tracking_stream, shard_count, shard_index, target_name, sequence, moves, moved_at";

  private static final int ID_BYTES = 16;
  private static final long MICROS = 1_000_000;

  /** Half of the range of a long, so that the difference of any two times fits, too. */
  private static final Instant FIRST = Instant.ofEpochSecond(Long.MIN_VALUE / 2 / MICROS);

  private static final Instant LAST = Instant.ofEpochSecond(Long.MAX_VALUE / 2 / MICROS);

  private Rows() {}

  /**
   * What {@link #event} reads, in its order.
   *
   * @param id an expression for the 16 bytes of the id
   */
  public static String event(String id) {
    return "sequence, "
        + id
        + ", stream, position, type, version, recorded_at, data, meta, "
        + CHECKSUM;
  }

  /**
   * What {@link #memo(String, ResultSet)} reads, in its order, beside an expression in the first
   * place, which it does not read.
   */
  public static String memo(String first) {
    return first + ", revision, stored_at, expires_at, data, meta, " + CHECKSUM;
  }

  /**
   * The times at which a memo that expires is there, as {@link CacheRecord#isExpired} has it: what
   * follows BETWEEN.
   *
   * @param smaller the database's function for the smaller of two numbers
   */
  public static String lifetimeOfMemo(String smaller) {
    return "memos.stored_at - "
        + smaller
        + "(memos.expires_at - memos.stored_at, "
        + CacheRecord.MAY_BE_AHEAD.toSeconds() * MICROS
        + ") AND memos.expires_at - 1";
  }

  /** Reads one row. */
  public interface Reader<T> {
    /** What it has. */
    T read(ResultSet row) throws SQLException;
  }

  /** All that are left. */
  public static <T> List<T> all(ResultSet rows, Reader<T> reader) throws SQLException {
    List<T> records = new ArrayList<>();
    while (rows.next()) {
      records.add(reader.read(rows));
    }
    return records;
  }

  /** The next one. */
  public static <T> Optional<T> first(ResultSet rows, Reader<T> reader) throws SQLException {
    return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
  }

  /**
   * As many events as a page may have, by their bytes: ends early when the data is large, so that a
   * page of large records fits into memory too.
   */
  public static List<EventRecord> pageOfEvents(ResultSet rows) throws SQLException {
    List<EventRecord> page = new ArrayList<>();
    long bytes = 0;
    while (bytes < EventRepo.PAGE_BYTES && rows.next()) {
      EventRecord event = event(rows);
      bytes += event.size();
      page.add(event);
    }
    return page;
  }

  /** As many memos as a page may have, by their bytes. */
  public static List<CacheRecord> pageOfMemos(ResultSet rows) throws SQLException {
    List<CacheRecord> page = new ArrayList<>();
    long bytes = 0;
    while (bytes < EventRepo.PAGE_BYTES && rows.next()) {
      CacheRecord memo = memo(rows);
      bytes += memo.size();
      page.add(memo);
    }
    return page;
  }

  /** The event; of a damaged row, one whose message cannot be read, so that it fails alone. */
  public static EventRecord event(ResultSet row) throws SQLException {
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
    if (id.length != ID_BYTES) {
      stored = stored.damaged("Its id has " + id.length + " bytes.");
    } else if (!stored.data().isDamaged()
        && checksum != Checksum.NONE
        && !Checksum.isOfEvent(
            checksum, sequence, id, stream, position, type, version, recordedAt, meta, data)) {
      stored = stored.damaged(Checksum.DAMAGE);
    }
    return new EventRecord(
        id(id, sequence),
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
  public static CacheRecord memo(ResultSet row) throws SQLException {
    byte[] uri = row.getBytes(1);
    return memo(new String(uri, UTF_8), uri, row);
  }

  /** The memo whose URI is known. */
  public static CacheRecord memo(String uri, ResultSet row) throws SQLException {
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
        && !Checksum.isOfMemo(checksum, utf8, revision, storedAt, expiresAt, meta, data)) {
      stored = stored.damaged(Checksum.DAMAGE);
    }
    return new CacheRecord(uri, stored.data(), stored.meta(), revision, instant(storedAt), expiry);
  }

  /** The marker. */
  public static MarkerRecord marker(ResultSet row) throws SQLException {
    return new MarkerRecord(
        text(row, 1),
        new Shard(row.getInt(3), row.getInt(2)),
        new SubscriptionMarker(text(row, 4), row.getLong(5)),
        row.getLong(6),
        instant(row.getLong(7)));
  }

  /** A text that is not null. */
  public static String text(ResultSet row, int column) throws SQLException {
    return new String(row.getBytes(column), UTF_8);
  }

  /** The 16 bytes of an id. */
  public static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /** The id that was stored as these bytes; of a damaged one, what stands for it in its row. */
  public static UUID id(byte[] bytes, long sequence) {
    if (bytes.length != ID_BYTES) {
      return new UUID(0, sequence);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  /**
   * In microseconds since 1970; times that do not fit, more than a hundred thousand years away, are
   * moved to where they do.
   */
  public static long micros(Instant time) {
    Instant near = time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
    return near.getEpochSecond() * MICROS + near.getNano() / 1_000;
  }

  /** So many microseconds after 1970. */
  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
  }
}
