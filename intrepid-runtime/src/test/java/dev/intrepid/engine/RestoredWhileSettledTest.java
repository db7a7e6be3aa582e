package dev.intrepid.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Eventually;
import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.release.Releases;
import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.exception.MessagesPassedOverException;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A repo is restored while a program looks what its subscribers have handled there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoredWhileSettledTest {

  private static final String HANDLED = HandledMemo.PREFIX + "notes";

  private final MemoryRepo before = new MemoryRepo();
  private final MemoryRepo later = new MemoryRepo();

  @Test
  void messages_that_were_passed_over_there_do_not_count_as_handled() throws Exception {
    run(before, Counting.DOUBLED);
    run(later, Counting.DOUBLED);
    later.publish(PendingEvent.entry("doubles/a", "Doubled", Json.of("{\"key\":\"a\",\"n\":1}")));
    run(later, Counting.ADDED);
    makeRevisionsEqual();
    RestoredRepo repo = new RestoredRepo(before, later, HANDLED);
    Probe again = taking(Counting.DOUBLED);

    assertThatThrownBy(() -> releases(repo, again).settle(List.of(again.spec())))
        .isInstanceOf(MessagesPassedOverException.class)
        .hasMessageContaining("Doubled");
    assertThat(repo.isRestored()).isTrue();
  }

  private static void run(IntrepidRepo repo, IntoEvent<?> type) throws Exception {
    Probe probe = taking(type);
    try (Intrepid app =
        Intrepid.builder()
            .repo(repo)
            .registry(Probe.registry(probe))
            .handlers(probe)
            .closeWithin(Eventually.SOON)
            .start()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(Eventually.SOON);
    }
  }

  private void makeRevisionsEqual() {
    while (stored(before).revision() < stored(later).revision()) {
      before.setMemo(stored(before));
    }
    while (stored(later).revision() < stored(before).revision()) {
      later.setMemo(stored(later));
    }
  }

  private static CacheRecord stored(MemoryRepo repo) {
    return repo.getMemo(HANDLED).toOptional().orElseThrow();
  }

  /** Of a program in which another message lies elsewhere since, so that this is to be stored. */
  private static Releases releases(IntrepidRepo repo, Probe probe) {
    List<IntoEvent<?>> known = List.of(Counting.addedTo("others/"), Counting.DOUBLED);
    GeneratedCode generated = GeneratedCode.load(List.of(Probe.registry(known, probe)));
    return new Releases(repo, generated, new Members(repo, SystemClock.utc()));
  }

  private static Probe taking(IntoEvent<?> type) {
    return new Probe("notes", (message, step) -> {}) {}.messages(type);
  }
}
