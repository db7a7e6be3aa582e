package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.memory.MemoryRepo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A sealed interface gets another member, and a handler or an upcast that returns it is not
 * compiled again: what it returns is a failure, since the code that was generated for it would drop
 * it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnforeseenResultsTest {

  /** A bound that only a hang reaches. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private static final String HEAD = "package shop; import dev.intrepid.annotations.*; ";

  private static final String ASKED = "@Event(stream = \"loans/{id}\") record Asked(String id) {}";
  private static final String ANSWER = "sealed interface Answer permits Granted {}";
  private static final String GRANTED =
      "@Event(stream = \"loans/{id}\") record Granted(String id) implements Answer {}";
  private static final String REFUSED =
      "@Event(stream = \"loans/{id}\") record Refused(String id) implements Answer {}";
  private static final String ANSWERS =
      "final class Answers { static Answer to(String id) { return new Granted(id); } }";

  private static final String ANSWER_OF_TWO = ANSWER.replace("Granted", "Granted, Refused");
  private static final String REFUSING = ANSWERS.replace("new Granted", "new Refused");
  private static final String OLD =
      "@Event(stream = \"loans/{id}\", type = \"Old\") record Old(String id) {}";
  private static final String UPCAST =
      "final class Upcasts {"
          + " @Upcast static Answer of(Old old) { return Answers.to(old.id()); } }";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Answer on(Asked asked) { return Answers.to(asked.id()); }",
        "Optional<Answer> on(Asked asked) { return Optional.of(Answers.to(asked.id())); }",
        "List<Answer> on(Asked asked) { return List.of(Answers.to(asked.id())); }",
        "java.util.stream.Stream<Answer> on(Asked asked) {"
            + " return java.util.stream.Stream.of(Answers.to(asked.id())); }",
      })
  void what_a_handler_returns_is_no_message_that_is_dropped(String handler) throws Exception {
    String bank =
        "@Subscriber(retry = @Retry(attempts = 1)) final class Bank { @OnEvent " + handler + " }";
    LockedProject project = compiled(ASKED, ANSWER, GRANTED, ANSWERS, bank);
    withRefusals(project);

    IntrepidRepo repo = new MemoryRepo();
    CompiledProgram outdated = new CompiledProgram(project);
    try (Intrepid app = outdated.on(repo, "Bank").start()) {
      app.publish(outdated.message("Asked", "{\"id\":\"1\"}"));
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("bank").parked().get(0).cause())
          .contains(
              "The handler returned shop.Refused, which its result could not be when it was"
                  + " compiled, and which would be dropped: compile it again, as mvn clean compile"
                  + " does, and start the program with the dependencies it is compiled with"
                  + " (handler: bank/on(Asked)).");
    }
    assertThat(types(repo)).containsExactly("Asked");

    assertThat(project.compileOnly("Bank")).isEmpty();
    try (Intrepid app = new CompiledProgram(project).on(repo, "Bank").start()) {
      app.subscription("bank").retry("loans/1");
      app.awaitCaughtUp(SOON);
    }
    assertThat(types(repo)).containsExactly("Asked", "Refused");
  }

  @Test
  void what_an_upcast_makes_is_told_like_its_other_failures() throws Exception {
    Workspace library = workspace("library");
    write(library, ANSWER, GRANTED, ANSWERS);
    Workspace program = workspace("program").on(library);
    write(program, OLD, "final class Log { @OnEvent void on(Granted granted) {} }", UPCAST);

    write(library, ANSWER_OF_TWO, REFUSED, REFUSING);

    IntrepidRepo repo = new MemoryRepo();
    Program loaded = Program.in(program);
    try (Intrepid app =
        Intrepid.builder().repo(repo).handlers(loaded.instance("shop.Log")).start()) {
      app.publish(loaded.message("Old", "{\"id\":\"1\"}"));
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("log").parked().get(0).cause())
          .contains(
              "The upcast Upcasts.of(Old) returned shop.Refused, which its result could not be when"
                  + " it was compiled: compile it again,");
    }
  }

  /** Another subscriber would fail at it; this one would never read what the upcast makes it of. */
  @Test
  void an_upcast_that_does_not_know_the_only_message_of_a_subscriber_is_refused_at_the_start()
      throws Exception {
    Workspace library = workspace("library");
    write(library, ANSWER, GRANTED, ANSWERS);
    Workspace upcasts = workspace("upcasts").on(library);
    write(upcasts, OLD, UPCAST);
    write(library, ANSWER_OF_TWO, REFUSED, REFUSING);
    Workspace program = workspace("program").on(library).on(upcasts);
    write(program, "final class Log { @OnEvent void on(Refused refused) {} }");

    Program outdated = Program.in(program);
    assertThatThrownBy(() -> start(outdated))
        .isInstanceOf(NotWiredException.class)
        .hasMessage(
            "The upcast of Old in version 1 was compiled when shop.Refused was no shop.Answer: the"
                + " subscriber log would pass over such messages. Compile the upcast again, as mvn"
                + " clean compile does, and start the program with the dependencies it is compiled"
                + " with.");

    assertThat(upcasts.compileAll()).isEmpty();
    start(Program.in(program)).close();
  }

  private static Intrepid start(Program program) throws Exception {
    return Intrepid.builder().repo(new MemoryRepo()).handlers(program.instance("shop.Log")).start();
  }

  private static List<String> types(IntrepidRepo repo) {
    return repo.entriesSincePosition("loans/1", 0, 10).records().stream()
        .map(EventRecord::type)
        .toList();
  }

  private static void withRefusals(LockedProject project) {
    project.add(ANSWER_OF_TWO, REFUSED, REFUSING);
    assertThat(project.compileOnly("Answer", "Refused", "Answers")).isEmpty();
  }

  private LockedProject compiled(String... units) {
    LockedProject project = new LockedProject(folder).option("-Aintrepid.lock=off");
    assertThat(project.sources(units).compile()).isEmpty();
    return project;
  }

  private static void write(Workspace workspace, String... units) {
    for (String unit : units) {
      String name = unit.replaceAll("(?s).*?(?:record|class|interface) (\\w+).*", "$1");
      workspace.write("shop." + name, HEAD + unit);
    }
    assertThat(workspace.compileAll()).isEmpty();
  }

  private Workspace workspace(String name) {
    return new Workspace(ToolProvider.getSystemJavaCompiler(), folder.resolve(name));
  }
}
