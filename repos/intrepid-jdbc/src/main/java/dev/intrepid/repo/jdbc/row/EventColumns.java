package dev.intrepid.repo.jdbc.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an event in which its row differs from its record, as {@link Rows#event} reads
 * them. For one thread.
 */
public final class EventColumns {

  private final EventRecord event;
  private final byte[] id;
  private final long recordedAt;
  private final byte @Nullable [] meta;
  private final byte[] data;

  /** The columns of an event. */
  public EventColumns(EventRecord event) {
    this.event = event;
    this.id = Rows.bytes(event.id());
    this.recordedAt = Rows.micros(event.recordedAt());
    this.meta = MetaJson.column(event.meta());
    this.data = event.data().utf8();
  }

  /** The 16 bytes of its id. */
  public byte[] id() {
    return id;
  }

  /** What shards are parted by: the hash of its stream, which is unsigned. */
  public long hash() {
    return Integer.toUnsignedLong(Shard.hash(event.stream()));
  }

  /** When it was recorded, in microseconds since 1970. */
  public long recordedAt() {
    return recordedAt;
  }

  /** Its headers as JSON in UTF-8; null if it has none. */
  public byte @Nullable [] meta() {
    return meta;
  }

  /** Its data as JSON in UTF-8. */
  public byte[] data() {
    return data;
  }

  /** The checksum of its row, for a store that knows its place before it stores it. */
  public long checksum() {
    return Checksum.ofEvent(
        event.sequence(),
        id,
        event.stream().getBytes(UTF_8),
        event.position(),
        event.type().getBytes(UTF_8),
        event.version(),
        recordedAt,
        meta,
        data);
  }

  /** The checksum of its row but for its place, which {@link Checksum#placed} adds. */
  public long checksumWithoutPlace() {
    return Checksum.ofEventWithoutPlace(
        id,
        event.stream().getBytes(UTF_8),
        event.type().getBytes(UTF_8),
        event.version(),
        recordedAt,
        meta,
        data);
  }

  /** The same checksum with its place. */
  public long placedChecksum() {
    return Checksum.placed(checksumWithoutPlace(), event.sequence(), event.position());
  }
}
