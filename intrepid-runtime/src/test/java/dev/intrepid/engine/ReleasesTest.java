package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.LookOften;
import dev.intrepid.control.RewindTo;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.release.HandledReview;
import dev.intrepid.engine.replay.Rewinding;
import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.engine.stored.KnownTypes;
import dev.intrepid.exception.MessagesPassedOverException;
import dev.intrepid.exception.MessagesPassedOverException.Passed;
import dev.intrepid.exception.NotHandledException;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Two releases of a program on one repo, one after the other or side by side: the older one knows
 * {@code Added} alone, the newer one {@code Doubled} too.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleasesTest {

  private final MemoryRepo repo = new MemoryRepo();
  private final List<String> handled = new CopyOnWriteArrayList<>();

  @Test
  void what_an_older_release_passed_over_is_known_to_a_newer_one_at_its_start() throws Exception {
    passOver(3);

    assertThatThrownBy(() -> newer().start())
        .isInstanceOfSatisfying(
            MessagesPassedOverException.class,
            e ->
                assertThat(e.passed())
                    .containsExactly(
                        new Passed(
                            "notes", Optional.empty(), "Doubled", List.of("handle(Added)"), 2, 5)))
        .hasMessageContaining("Doubled: the subscriber notes begins to handle it (handle(Added))")
        .hasMessageContaining("after it has gone past sequence 5")
        .hasMessageContaining("from sequence 2 on, were passed over")
        .hasMessageContaining("./intrepid subscriptions rewind notes --to 1 --yes")
        .hasMessageContaining("builder.adopt(\"notes\", \"Doubled\")")
        .hasMessageContaining("./intrepid subscriptions adopt notes Doubled --yes.");
  }

  @Test
  void a_refused_start_changes_nothing() throws Exception {
    passOver(1);
    List<CacheRecord> before = repo.listMemos("@", "", 100);

    assertThatThrownBy(() -> newer().start()).isInstanceOf(MessagesPassedOverException.class);

    assertThat(repo.listMemos("@", "", 100)).isEqualTo(before);
  }

  @Test
  void one_that_begins_here_on_purpose_goes_on_and_is_asked_no_more() throws Exception {
    passOver(1);
    try (Intrepid app = newer().adopt("notes", "Doubled").start()) {
      app.publish(new Doubled("a", 9));
      app.awaitCaughtUp(SOON);
    }
    try (Intrepid app = newer().start()) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(handled).containsExactly("Added 1", "Added 2", "Doubled 9");
  }

  @Test
  void nobody_is_told_that_what_was_passed_over_is_handled() throws Exception {
    passOver(1);
    EventRecord passedOver =
        repo.entriesSince(SubscriptionTopic.prefix("doubles/"), Shard.ALL, 0, 1).first();
    try (Intrepid app = newer().adopt("notes", "Doubled").start()) {
      app.awaitHandled(app.publish(new Doubled("a", 9)), SOON);
      assertThatThrownBy(() -> app.awaitHandled(passedOver, SOON))
          .isInstanceOf(NotHandledException.class)
          .hasMessageContaining("The subscriber notes handles Doubled from after sequence 3 on")
          .hasMessageContaining("(sequence: 2, stream: doubles/a)");
    }
    try (Intrepid app = newer().start()) {
      assertThatThrownBy(() -> app.awaitHandled(passedOver, SOON))
          .isInstanceOf(NotHandledException.class);
    }
  }

  @Test
  void one_that_is_sent_back_handles_what_was_passed_over_and_nothing_else() throws Exception {
    passOver(2);
    rewind(1);
    try (Intrepid app = newer().start()) {
      app.publish(new Added("a", 3));
      app.awaitCaughtUp(SOON);
    }
    assertThat(handled).containsExactly("Added 1", "Added 2", "Doubled 1", "Doubled 2", "Added 3");
  }

  @Test
  void what_was_handled_after_it_was_sent_back_is_not_handled_when_it_is_sent_back_again()
      throws Exception {
    passOver(2);
    rewind(1);
    try (Intrepid app = newer().start()) {
      app.awaitCaughtUp(SOON);
      app.subscription("notes").rewind(RewindTo.beginning());
      app.awaitCaughtUp(SOON);
    }
    assertThat(handled).containsExactly("Added 1", "Added 2", "Doubled 1", "Doubled 2");
  }

  @Test
  void a_release_that_handles_what_was_never_published_goes_on() throws Exception {
    passOver(0);
    try (Intrepid app = newer().start()) {
      app.publish(new Doubled("a", 9));
      app.awaitCaughtUp(SOON);
    }
    assertThat(handled).containsExactly("Added 1", "Added 2", "Doubled 9");
  }

  @Test
  void types_that_are_nobodys_here_are_no_matter_to_any_release() throws Exception {
    repo.publish(PendingEvent.entry("keys/a", "Strange", Json.of("{}")));
    passOver(0);
    repo.publish(PendingEvent.entry("keys/a", "Stranger", Json.of("{}")));
    try (Intrepid app = newer().start()) {
      app.awaitCaughtUp(SOON);
    }
    try (Intrepid app = older().start()) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(handled).containsExactly("Added 1", "Added 2");
  }

  @Test
  void a_handler_of_a_message_that_its_program_knew_begins_where_its_subscriber_stands()
      throws Exception {
    List<IntoEvent<?>> both = List.of(Counting.ADDED, Counting.DOUBLED);
    try (Intrepid app = builder(both, noting(Counting.ADDED)).start()) {
      app.publish(new Doubled("a", 1));
      app.publish(new Added("a", 2));
      app.awaitCaughtUp(SOON);
    }
    try (Intrepid app = newer().start()) {
      app.publish(new Doubled("a", 3));
      app.awaitCaughtUp(SOON);
    }
    assertThat(handled).containsExactly("Added 2", "Doubled 3");
  }

  @Test
  void what_a_release_without_this_memory_has_left_is_trusted() throws Exception {
    passOver(1);
    repo.eachMemo("@handled", memo -> repo.deleteMemo(memo.uri()));
    try (Intrepid app = newer().start()) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(HandledMemo.read(repo, "notes").open()).containsKeys("Added", "Doubled");
  }

  @Test
  void an_older_release_stands_by_while_a_newer_one_runs() throws Exception {
    try (Intrepid older = older().start()) {
      older.awaitCaughtUp(SOON);
      try (Intrepid newer = newer().start()) {
        for (int i = 0; i < 20; i++) {
          older.publish(new Added("a", i));
          EventRecord doubled = newer.publish(new Doubled("a", i));
          newer.awaitHandled(doubled, SOON);
          assertThat(handled).contains("Doubled " + i);
        }
        eventually(() -> state(older) == SubscriptionState.STANDBY);
        older.awaitCaughtUp(SOON);
        assertThat(older.health().isHealthy()).isTrue();
      }
    }
    assertThat(handled.stream().filter(text -> text.startsWith("Doubled"))).hasSize(20);
  }

  @Test
  void an_older_release_that_is_started_beside_a_newer_one_stands_by() throws Exception {
    try (Intrepid newer = newer().start();
        Intrepid older = older().start()) {
      eventually(() -> state(older) == SubscriptionState.STANDBY);
      EventRecord doubled = repo.publish(doubled(1));
      newer.awaitHandled(doubled, SOON);
    }
    assertThat(handled).containsExactly("Doubled 1");
  }

  @Test
  void an_older_release_goes_on_when_the_newer_one_ends_and_that_one_knows_what_it_missed()
      throws Exception {
    try (Intrepid older = older().start()) {
      try (Intrepid newer = newer().start()) {
        newer.publish(new Doubled("a", 1));
        newer.awaitCaughtUp(SOON);
        eventually(() -> state(older) == SubscriptionState.STANDBY);
      }
      older.publish(new Added("a", 2));
      eventually(() -> handled.contains("Added 2"));
      repo.publish(doubled(3));
      older.publish(new Added("a", 4));
      older.awaitCaughtUp(SOON);
    }
    assertThatThrownBy(() -> newer().start())
        .isInstanceOfSatisfying(
            MessagesPassedOverException.class,
            e -> assertThat(e.passed().get(0).first()).isEqualTo(3));
  }

  @Test
  void a_newer_release_goes_on_where_an_older_one_has_passed_over_nothing() throws Exception {
    try (Intrepid newer = newer().start()) {
      newer.publish(new Doubled("a", 1));
      newer.awaitCaughtUp(SOON);
    }
    try (Intrepid older = older().start()) {
      older.publish(new Added("a", 2));
      older.awaitCaughtUp(SOON);
    }
    try (Intrepid newer = newer().start()) {
      newer.publish(new Doubled("a", 3));
      newer.awaitCaughtUp(SOON);
    }
    assertThat(handled).containsExactly("Doubled 1", "Added 2", "Doubled 3");
  }

  @Test
  void what_is_left_of_a_type_that_a_program_does_not_know_is_known_when_it_takes_over()
      throws Exception {
    try (Intrepid newer = newer().start()) {
      newer.publish(new Doubled("a", 1));
      newer.awaitCaughtUp(SOON);
    }
    assertThat(review(noting(Counting.ADDED)).unknown()).isEmpty();
    repo.publish(doubled(2));
    repo.publish(doubled(3));

    assertThat(review(noting(Counting.ADDED)).unknown()).containsExactly(Map.entry("Doubled", 2L));
  }

  private HandledReview review(Probe probe) {
    GeneratedCode generated =
        GeneratedCode.load(List.of(Probe.registry(List.of(Counting.ADDED), probe)));
    MessageDecoders readings =
        new MessageDecoders(probe.spec().messages(), generated, JsonFormat.standard());
    KnownTypes known = generated.knownTypes();
    return new HandledReview(probe.spec(), readings, known, repo, Set.of());
  }

  private void passOver(int messages) throws Exception {
    try (Intrepid older = older().start()) {
      older.publish(new Added("a", 1));
      for (int i = 1; i <= messages; i++) {
        repo.publish(doubled(i));
      }
      older.publish(new Added("a", 2)); // its marker goes past what is none of its streams
      older.awaitCaughtUp(SOON);
    }
  }

  private void rewind(long sequence) {
    Probe probe = noting(Counting.ADDED, Counting.DOUBLED);
    GeneratedCode generated = GeneratedCode.load(List.of(Probe.registry(probe)));
    Rewinding.of(probe.spec(), List.of(probe.spec()), generated, repo)
        .rewind(RewindTo.sequence(sequence));
  }

  private static PendingEvent doubled(long n) {
    return PendingEvent.entry("doubles/a", "Doubled", Json.of("{\"key\":\"a\",\"n\":" + n + "}"));
  }

  private static SubscriptionState state(Intrepid app) {
    return app.status().get(0).state();
  }

  private IntrepidBuilder older() {
    return builder(List.of(Counting.ADDED), noting(Counting.ADDED));
  }

  private IntrepidBuilder newer() {
    return builder(
        List.of(Counting.ADDED, Counting.DOUBLED), noting(Counting.ADDED, Counting.DOUBLED));
  }

  private IntrepidBuilder builder(List<IntoEvent<?>> known, Probe probe) {
    return LookOften.of(Intrepid.builder())
        .repo(repo)
        .registry(Probe.registry(known, probe))
        .handlers(probe)
        .closeWithin(SOON);
  }

  private Probe noting(IntoEvent<?>... messages) {
    return new Probe("notes", (message, step) -> handled.add(text(message))) {}.messages(messages);
  }

  private static String text(Object message) {
    return message instanceof Added added
        ? "Added " + added.n()
        : "Doubled " + ((Doubled) message).n();
  }
}
