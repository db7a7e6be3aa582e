package dev.intrepid.launcher.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerRecord;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** All that a record says, as bytes: the same record has the same bytes, whichever repo has it. */
final class RecordBytes {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private RecordBytes() {}

  private interface Content {
    void write(RecordBytes to) throws IOException;
  }

  static byte[] of(EventRecord event) {
    return written(
        to -> {
          to.out.writeLong(event.id().getMostSignificantBits());
          to.out.writeLong(event.id().getLeastSignificantBits());
          to.text(event.stream());
          to.text(event.type());
          to.out.writeInt(event.version());
          to.out.writeLong(event.position());
          to.out.writeLong(event.sequence());
          to.time(event.recordedAt());
          to.headers(event.meta());
          to.text(event.data().utf8());
        });
  }

  static byte[] of(CacheRecord memo) {
    return written(
        to -> {
          to.text(memo.uri());
          to.out.writeLong(memo.revision());
          to.time(memo.storedAt());
          to.time(memo.expiresAt().orElse(Instant.MAX));
          to.headers(memo.meta());
          to.text(memo.data().utf8());
        });
  }

  static byte[] of(MarkerRecord marker) {
    return written(
        to -> {
          to.text(marker.trackingStream());
          to.out.writeInt(marker.shard().index());
          to.out.writeInt(marker.shard().count());
          to.text(marker.marker().targetName());
          to.out.writeLong(marker.marker().sequence());
          to.out.writeLong(marker.epoch());
          to.time(marker.movedAt());
        });
  }

  private static byte[] written(Content content) {
    RecordBytes record = new RecordBytes();
    try {
      content.write(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return record.bytes.toByteArray();
  }

  private void text(String text) throws IOException {
    text(text.getBytes(UTF_8));
  }

  private void text(byte[] utf8) throws IOException {
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private void time(Instant time) throws IOException {
    out.writeLong(time.getEpochSecond());
    out.writeInt(time.getNano());
  }

  private void headers(Map<String, String> meta) throws IOException {
    out.writeInt(meta.size());
    for (Map.Entry<String, String> header : new TreeMap<>(meta).entrySet()) {
      text(header.getKey());
      text(header.getValue());
    }
  }
}
