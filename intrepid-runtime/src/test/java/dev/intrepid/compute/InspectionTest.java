package dev.intrepid.compute;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.SteppedClock;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What people are told of a computed memo is a word of theirs, not the name of a constant. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InspectionTest {

  private static final String URI = "rates/EUR/USD";

  private final SteppedClock clock = new SteppedClock();
  private final MemoryRepo repo = new MemoryRepo(clock, RepoLimits.defaults());
  private final Desk.Maker desk =
      Desk.on(repo, clock)
          .method(
              Desk.RATES,
              spec ->
                  spec.keptFor(Duration.ofSeconds(10))
                      .refreshedAfter(Duration.ofSeconds(5))
                      .staleFor(Duration.ofSeconds(5)),
              call -> "rate");

  private Inspection inspected(CacheRecord memo, String after) {
    Instant now = clock.instant().plus(Duration.parse(after));
    return Inspection.of(memo, desk::method, now, repo).orElseThrow();
  }

  @Test
  void a_memo_is_fresh_then_due_then_stale_then_expired() {
    try (Desk open = desk.open()) {
      assertThat(open.text(URI)).isEqualTo("rate");
    }
    CacheRecord memo = requireNonNull(repo.getMemos(List.of(URI)).get(URI));

    assertThat(inspected(memo, "PT4S").state()).isEqualTo("fresh");
    assertThat(inspected(memo, "PT5S").state()).isEqualTo("due");
    assertThat(inspected(memo, "PT10S").state()).isEqualTo("stale");
    assertThat(inspected(memo, "PT15S").state()).isEqualTo("expired");
    assertThat(inspected(memo, "PT5S").until()).contains(clock.instant().plusSeconds(10));
    assertThat(inspected(memo, "PT15S").until()).isEmpty();
  }

  @Test
  void a_memo_that_is_behind_what_it_was_computed_from_has_expired() {
    Desk.Maker signs =
        Desk.on(repo, clock)
            .method(
                "signs/{item}",
                spec -> spec.from("costs/{item}"),
                call -> call.memo(Desk.TEXT, "costs/a").orElse(""));
    try (Desk open = signs.open()) {
      open.view("signs/a");
    }
    CacheRecord memo = requireNonNull(repo.getMemos(List.of("signs/a")).get("signs/a"));
    assertThat(Inspection.of(memo, signs::method, clock.instant(), repo).orElseThrow().state())
        .isEqualTo("fresh");
    repo.setMemo(CacheRecord.of("costs/a", Json.of("\"7\"")));

    assertThat(Inspection.of(memo, signs::method, clock.instant(), repo).orElseThrow().state())
        .isEqualTo("expired");
  }

  @Test
  void a_memo_of_another_version_of_its_method_has_expired() {
    CacheRecord memo =
        repo.setMemo(CacheRecord.of(URI, Json.of("\"old\"")).withMeta(Map.of("@version", "2")));

    assertThat(inspected(memo, "PT0S").state()).isEqualTo("expired");
  }

  @Test
  void a_memo_of_another_shape_is_unreadable() {
    CacheRecord memo = repo.setMemo(CacheRecord.of(URI, Json.of("[7]")));

    assertThat(inspected(memo, "PT0S").state()).isEqualTo("unreadable");
  }
}
