package dev.intrepid.repo.jdbc.row;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.jdbc.StoredEvents;
import dev.intrepid.testkit.Controls;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What stores write is what is read: columns and checksums of both kinds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ColumnsTest {

  private static final Map<String, String> META = Map.of("cause", "c-1");

  @Test
  void the_checksum_of_an_event_is_of_its_columns_with_or_without_its_place_in_it() {
    EventRecord event = StoredEvents.event(7);
    EventColumns columns = new EventColumns(event);

    assertThat(isOf(event, columns, columns.checksum())).isTrue();
    assertThat(isOf(event, columns, columns.placedChecksum())).isTrue();
    assertThat(columns.placedChecksum())
        .isEqualTo(Checksum.placed(columns.checksumWithoutPlace(), 7, event.position()));
    assertThat(isOf(StoredEvents.event(8), columns, columns.checksum())).isFalse();
  }

  private static boolean isOf(EventRecord event, EventColumns columns, long checksum) {
    return Checksum.isOfEvent(
        checksum,
        event.sequence(),
        columns.id(),
        event.stream().getBytes(UTF_8),
        event.position(),
        event.type().getBytes(UTF_8),
        event.version(),
        columns.recordedAt(),
        columns.meta(),
        columns.data());
  }

  @Test
  void shards_are_parted_by_a_hash_that_is_not_negative() {
    for (int i = 0; i < 100; i++) {
      EventRecord event = StoredEvents.event(i + 1);
      long hash = new EventColumns(event).hash();

      assertThat(hash).isNotNegative();
      assertThat(hash % 8).isEqualTo(Shard.of(event.stream(), 8).index());
    }
  }

  @Test
  void the_checksum_of_a_memo_is_of_its_columns_with_or_without_its_revision_in_it() {
    CacheRecord memo =
        Controls.memo()
            .withMeta(META)
            .expiringAt(Controls.TIME.plus(Duration.ofHours(1)))
            .stored(5, Controls.TIME);
    MemoColumns columns = new MemoColumns(memo);

    assertThat(isOf(memo, columns, columns.checksum())).isTrue();
    assertThat(isOf(memo, columns, columns.revisedChecksum())).isTrue();
    assertThat(columns.revisedChecksum())
        .isEqualTo(Checksum.revised(columns.checksumWithoutRevision(), 5));
    assertThat(isOf(memo.stored(6, Controls.TIME), columns, columns.checksum())).isFalse();
  }

  private static boolean isOf(CacheRecord memo, MemoColumns columns, long checksum) {
    return Checksum.isOfMemo(
        checksum,
        memo.uri().getBytes(UTF_8),
        memo.revision(),
        columns.storedAt(),
        columns.expiresAt() == null ? Checksum.NEVER : columns.expiresAt(),
        columns.meta(),
        columns.data());
  }

  @Test
  void a_memo_that_does_not_expire_and_has_no_headers_has_neither() {
    MemoColumns columns = new MemoColumns(CacheRecord.of(Controls.MEMO, Controls.data()));

    assertThat(columns.expiresAt()).isNull();
    assertThat(columns.meta()).isNull();
  }
}
