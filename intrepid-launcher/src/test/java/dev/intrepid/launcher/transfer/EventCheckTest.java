package dev.intrepid.launcher.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.json.Json;
import dev.intrepid.launcher.output.NoBar;
import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a log that no repo would store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventCheckTest {

  private static final UUID ID = EventIds.fresh();

  private final List<String> told = new ArrayList<>();
  private final List<EventRecord> log = new ArrayList<>();

  private void add(String stream, long position, UUID id) {
    add(log.size() + 1L, stream, position, id);
  }

  private void add(long sequence, String stream, long position, UUID id) {
    log.add(
        new EventRecord(
            id,
            stream,
            EventKind.ENTRY,
            "Noted",
            1,
            position,
            sequence,
            Instant.EPOCH,
            Json.of("{}"),
            Map.of()));
  }

  private EventRepo repo() {
    return (EventRepo)
        Proxy.newProxyInstance(
            EventRepo.class.getClassLoader(),
            new Class<?>[] {EventRepo.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "lastSequence" -> log.get(log.size() - 1).sequence();
                  case "entriesSince" -> since((long) arguments[2]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private EventLog since(long sequence) {
    return EventLog.of(log.stream().filter(event -> event.sequence() > sequence).toList());
  }

  private RepoDigest check(int mostAtOnce) throws InterruptedException {
    RepoDigest digest = new RepoDigest(false);
    Work work = new Work((title, total) -> new NoBar(), () -> false);
    new EventCheck(repo(), work, digest, new Faults(told::add), mostAtOnce).run();
    return digest;
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 7, 1})
  void a_sound_log_has_no_fault_in_however_many_parts_it_is_checked(int mostAtOnce)
      throws Exception {
    for (int i = 0; i < 50; i++) {
      add("orders/" + i % 10, 1 + i / 10, EventIds.fresh());
    }

    assertThat(check(mostAtOnce).events()).isEqualTo(50);
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 2, 1})
  void an_id_that_is_there_twice_is_found_once_in_however_many_parts(int mostAtOnce)
      throws Exception {
    add("orders/1", 1, ID);
    add("orders/2", 1, EventIds.fresh());
    add("orders/3", 1, ID);

    check(mostAtOnce);

    assertThat(told)
        .containsExactly(
            "The id "
                + ID
                + " is there a second time (stream: orders/3, position: 1, sequence: 3).");
  }

  /** As in a copy of a repo whose sequences are times. */
  @ParameterizedTest
  @ValueSource(ints = {1_000, 2, 1})
  void a_log_that_leaves_out_most_sequences_is_checked_in_as_many_parts_as_it_has_events(
      int mostAtOnce) throws Exception {
    for (int i = 0; i < 9; i++) {
      add(
          1_800_000_000_000_000_000L + 7L * i,
          "orders/" + i,
          1,
          i % 4 == 0 ? ID : EventIds.fresh());
    }
    add(1_800_000_000_000_000_100L, "orders/3", 3, EventIds.fresh());

    assertThat(check(mostAtOnce).events()).isEqualTo(10);

    assertThat(told).filteredOn(fault -> fault.startsWith("There are no events")).hasSize(10);
    assertThat(told).filteredOn(fault -> fault.contains("is there a second time")).hasSize(2);
    assertThat(told).filteredOn(fault -> fault.startsWith("The positions of a stream")).hasSize(1);
    assertThat(told).hasSize(13);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 2, 1})
  void a_position_that_is_missing_or_there_twice_is_found_once_in_however_many_parts(int mostAtOnce)
      throws Exception {
    add("orders/1", 1, EventIds.fresh());
    add("orders/1", 3, EventIds.fresh());
    add("orders/2", 1, EventIds.fresh());
    add("orders/2", 1, EventIds.fresh());

    check(mostAtOnce);

    assertThat(told)
        .containsExactlyInAnyOrder(
            "The positions of a stream are 1, 2, 3 and so on, but after position 1 comes 3 (stream:"
                + " orders/1, position: 3, sequence: 2).",
            "The positions of a stream are 1, 2, 3 and so on, but after position 1 comes 1 (stream:"
                + " orders/2, position: 1, sequence: 4).");
  }
}
