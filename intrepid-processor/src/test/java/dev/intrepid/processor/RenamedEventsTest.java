package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.exception.MemoMustBeRebuiltException;
import dev.intrepid.exception.MessagesPassedOverException;
import dev.intrepid.json.Json;
import dev.intrepid.repo.memory.MemoryRepo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release renames nothing but an event, and the release before it runs again while messages of
 * the new name are in the log, which it does not know and passes over. No message is lost without a
 * word, whether it is counted in a memo or reacted to.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenamedEventsTest {

  private static final Duration SOON = Duration.ofMinutes(1);

  private static final String PAID =
      "@Event(stream = \"orders/{orderId}\") record OrderPaid(String orderId) {}";
  private static final String SETTLED =
      PAID.replace("OrderPaid", "OrderSettled").replace("}\")", "}\", formerly = \"OrderPaid\")");
  private static final String COUNT = "@Cached(\"count\") record Count(int orders) {}";
  private static final String FOLD =
      """
        @OnEvent Count count(OrderPaid paid, Cache<Count> count) {
          return new Count(count.map(Count::orders).orElse(0) + 1);
        }
      """;
  private static final String REACTION =
      "  @OnEvent void call(OrderPaid paid, Queue<Object> calls) { calls.add(paid.orderId()); }\n";

  @TempDir Path folder;
  private final MemoryRepo repo = new MemoryRepo();
  private final Queue<Object> calls = new ConcurrentLinkedQueue<>();
  private CompiledProgram older;
  private CompiledProgram newer;

  @Test
  void a_fold_whose_messages_were_passed_over_is_refused_and_counts_each_once_when_rebuilt()
      throws Exception {
    passOver(FOLD);

    assertThatThrownBy(app(newer)::start)
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("count: the subscriber billing begins to fold OrderSettled into it");
    run(app(newer).rebuildWhenNeeded(), newer, "OrderSettled", "o-4");

    assertThat(count()).hasToString("{\"orders\":4}");
  }

  @Test
  void a_reaction_whose_messages_were_passed_over_is_refused() throws Exception {
    passOver(REACTION);

    assertThatThrownBy(app(newer)::start)
        .isInstanceOf(MessagesPassedOverException.class)
        .hasMessageContaining("OrderSettled");
    run(app(newer).adopt("billing", "OrderSettled"), newer, "OrderSettled", "o-4");

    assertThat(calls).containsExactly("o-1", "o-3", "o-4");
  }

  @Test
  void a_fold_beside_a_reaction_is_not_adopted_with_it() throws Exception {
    passOver(FOLD + REACTION);

    assertThatThrownBy(app(newer)::start).isInstanceOf(MessagesPassedOverException.class);
    assertThatThrownBy(app(newer).adopt("billing", "OrderSettled")::start)
        .isInstanceOf(MemoMustBeRebuiltException.class);
    IntrepidBuilder app = app(newer).adopt("billing", "OrderSettled").rebuildWhenNeeded();
    run(app, newer, "OrderSettled", "o-4");

    assertThat(count()).hasToString("{\"orders\":4}");
    assertThat(calls).containsExactly("o-1", "o-3", "o-4");
  }

  @Test
  void messages_that_nobody_has_passed_over_are_handled_once() throws Exception {
    releases(FOLD + REACTION);
    run(app(older), older, "OrderPaid", "o-1");
    publish(newer, "OrderSettled", "o-2");
    run(app(newer), newer, "OrderSettled", "o-3");

    assertThat(count()).hasToString("{\"orders\":3}");
    assertThat(calls).containsExactly("o-1", "o-2", "o-3");
  }

  @Test
  void a_release_whose_fold_does_not_know_what_is_counted_does_not_pass_it_over() throws Exception {
    releases(FOLD + REACTION);
    run(app(older), older, "OrderPaid", "o-1");
    run(app(newer), newer, "OrderSettled", "o-2");
    publish(newer, "OrderSettled", "o-3");

    assertThatThrownBy(app(older)::start).isInstanceOf(MemoMustBeRebuiltException.class);
    run(app(newer), newer, "OrderSettled", "o-4");

    assertThat(count()).hasToString("{\"orders\":4}");
    assertThat(calls).containsExactly("o-1", "o-2", "o-3", "o-4");
  }

  @Test
  void a_message_renamed_before_is_not_taken_for_one_that_was_passed_over() throws Exception {
    releases(FOLD);
    run(app(older), older, "OrderPaid", "o-1");
    run(app(newer), newer, "OrderSettled", "o-2");
    String closed =
        SETTLED
            .replace("OrderSettled", "OrderClosed")
            .replace("\"OrderPaid\"", "{\"OrderSettled\", \"OrderPaid\"}");
    CompiledProgram newest = release("newest", closed, handlers(FOLD, "OrderClosed"));
    run(app(newest), newest, "OrderClosed", "o-3");

    assertThat(count()).hasToString("{\"orders\":3}");
  }

  /** The older release has handled o-1 and o-3, and has passed over o-2, which has the new name. */
  private void passOver(String handlers) throws Exception {
    releases(handlers);
    run(app(older), older, "OrderPaid", "o-1");
    publish(newer, "OrderSettled", "o-2");
    run(app(older), older, "OrderPaid", "o-3");
  }

  private void releases(String handlers) {
    older = release("older", PAID, handlers(handlers, "OrderPaid"));
    newer = release("newer", SETTLED, handlers(handlers, "OrderSettled"));
  }

  private static String handlers(String methods, String event) {
    return ("@Subscriber(\"billing\") final class Billing {\n" + methods + "}\n")
        .replace("OrderPaid", event);
  }

  private CompiledProgram release(String name, String event, String handlers) {
    LockedProject project = new LockedProject(folder.resolve(name));
    assertThat(project.sources(event, COUNT, handlers).compileUnlocked()).isEmpty();
    return new CompiledProgram(project);
  }

  private IntrepidBuilder app(CompiledProgram program) {
    return program.on(repo, "Billing").state(Queue.class, calls);
  }

  private void run(IntrepidBuilder builder, CompiledProgram program, String type, String order)
      throws Exception {
    try (Intrepid app = builder.start()) {
      app.publish(message(program, type, order));
      app.awaitCaughtUp(SOON);
    }
  }

  /** Publishes in a program without handlers. */
  private void publish(CompiledProgram program, String type, String order) {
    try (Intrepid app = program.on(repo).start()) {
      app.publish(message(program, type, order));
    }
  }

  private static Object message(CompiledProgram program, String type, String order) {
    return program.message(type, "{\"orderId\":\"" + order + "\"}");
  }

  private Json count() {
    return repo.getMemo("count").toOptional().orElseThrow().data();
  }
}
