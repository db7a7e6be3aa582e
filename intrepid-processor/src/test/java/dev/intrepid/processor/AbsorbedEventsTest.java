package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release says the name of an event as a former one of another event, which it counts, and runs
 * beside the release before it, which reacts to the one and counts the other. Both handle the same
 * stored types.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AbsorbedEventsTest {

  private static final Duration SOON = Duration.ofMinutes(1);

  /** So many that no program of two is without one. */
  private static final int MESSAGES = 32;

  private static final String PAID =
      "@Event(stream = \"orders/{orderId}\") record OrderPaid(String orderId) {}";
  private static final String SETTLED = PAID.replace("OrderPaid", "OrderSettled");
  private static final String ABSORBING = PAID.replace("}\")", "}\", formerly = \"OrderSettled\")");
  private static final String COUNT = "@Cached(\"count\") record Count(int orders) {}";
  private static final String FOLD =
      """
        @OnEvent Count count(OrderPaid paid, Cache<Count> count) {
          return new Count(count.map(Count::orders).orElse(0) + 1);
        }
      """;
  private static final String REACTION =
      "  @OnEvent void call(OrderSettled settled, Queue<Object> calls) {"
          + " calls.add(settled.orderId()); }\n";

  @TempDir Path folder;
  private final MemoryRepo repo = new MemoryRepo();
  private final Queue<Object> calls = new ConcurrentLinkedQueue<>();
  private CompiledProgram older;
  private CompiledProgram newer;

  @BeforeEach
  void compile() {
    older = release("older", PAID, SETTLED, COUNT, handlers(FOLD, REACTION));
    newer = release("newer", ABSORBING, COUNT, handlers(FOLD));
  }

  @Test
  void while_the_newer_one_runs_it_counts_all_of_them() throws Exception {
    try (Intrepid before = start(older);
        Intrepid now = start(newer)) {
      publish(before);
      now.awaitCaughtUp(SOON);
      before.awaitCaughtUp(SOON);
      awaitStandby(before);
    }
    assertThat(count()).isEqualTo("{\"orders\":" + MESSAGES + "}");
  }

  @Test
  void an_older_one_that_is_started_beside_it_takes_none_of_them() throws Exception {
    try (Intrepid now = start(newer);
        Intrepid before = start(older)) {
      awaitStandby(before);
      publish(before);
      now.awaitCaughtUp(SOON);
    }
    assertThat(count()).isEqualTo("{\"orders\":" + MESSAGES + "}");
    assertThat(calls).isEmpty();
  }

  @Test
  void when_it_has_ended_the_older_one_goes_on() throws Exception {
    try (Intrepid before = start(older)) {
      start(newer).close();
      publish(before);
      before.awaitCaughtUp(SOON);
    }
    assertThat(Set.copyOf(calls)).hasSize(MESSAGES);
  }

  private static void awaitStandby(Intrepid app) {
    long deadline = System.nanoTime() + SOON.toNanos();
    while (app.status().stream().anyMatch(one -> one.state() != SubscriptionState.STANDBY)) {
      assertThat(System.nanoTime()).as(app.status().toString()).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  private void publish(Intrepid app) {
    for (int i = 0; i < MESSAGES; i++) {
      app.publish(older.message("OrderSettled", "{\"orderId\":\"o-" + i + "\"}"));
    }
  }

  private Intrepid start(CompiledProgram program) {
    return program.on(repo, "Billing").state(Queue.class, calls).start();
  }

  private static String handlers(String... methods) {
    return "@Subscriber(value = \"billing\", shards = 8) final class Billing {\n"
        + String.join("", methods)
        + "}\n";
  }

  private CompiledProgram release(String name, String... units) {
    LockedProject project = new LockedProject(folder.resolve(name));
    assertThat(project.sources(units).compileUnlocked()).isEmpty();
    return new CompiledProgram(project);
  }

  private String count() {
    return repo.getMemo("count").toOptional().orElseThrow().data().toString();
  }
}
