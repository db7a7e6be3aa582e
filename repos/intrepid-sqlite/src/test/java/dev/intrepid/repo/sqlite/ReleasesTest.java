package dev.intrepid.repo.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.exception.MessagesPassedOverException;
import dev.intrepid.launcher.Launcher;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.sqlite.Release.Paid;
import dev.intrepid.repo.sqlite.Release.Refunded;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two releases of a program on one file: the older one does not know of refunds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleasesTest {

  private static final Duration ONLY_IF_STUCK = Duration.ofMinutes(1);

  @TempDir Path folder;
  private Path file;
  private final List<Object> handled = new CopyOnWriteArrayList<>();
  private final Release older = new Release(List.of(Release.PAID), handled);
  private final Release newer = new Release(List.of(Release.PAID, Release.REFUNDED), handled);

  @BeforeEach
  void nameFile() {
    file = folder.resolve("shop.db");
  }

  @Test
  void the_newer_of_two_that_run_side_by_side_handles_everything() throws Exception {
    try (Intrepid old = older.on(file).start();
        Intrepid young = newer.on(file).start()) {
      for (int i = 0; i < 43; i++) {
        old.publish(new Paid(i));
        EventRecord refund = young.publish(new Refunded(i));
        young.awaitHandled(refund, ONLY_IF_STUCK);
        assertThat(handled).contains(new Refunded(i));
      }
      old.awaitCaughtUp(ONLY_IF_STUCK);
    }
    assertThat(handled.stream().filter(Refunded.class::isInstance)).hasSize(43);
  }

  @Test
  void a_roll_back_that_passed_over_refunds_is_known_when_the_newer_one_is_back() throws Exception {
    try (Intrepid young = newer.on(file).start()) {
      young.publish(new Refunded(1));
      young.awaitCaughtUp(ONLY_IF_STUCK);
    }
    try (Intrepid old = older.on(file).start()) {
      old.publish(Release.REFUNDED.pending(new Refunded(2)));
      old.publish(new Paid(3));
      old.awaitCaughtUp(ONLY_IF_STUCK);
    }
    assertThatThrownBy(() -> newer.on(file).start())
        .isInstanceOf(MessagesPassedOverException.class)
        .hasMessageContaining("from sequence 2 on, were passed over");

    // tag::adopt[]
    try (Intrepid app = newer.on(file).adopt("billing", "Refunded").start()) {
      app.publish(new Refunded(4));
      app.awaitCaughtUp(ONLY_IF_STUCK);
    }
    // end::adopt[]
    assertThat(handled).containsExactly(new Refunded(1), new Paid(3), new Refunded(4));
  }

  @Test
  void a_command_sends_it_back_and_what_was_passed_over_is_handled_for_the_first_time()
      throws Exception {
    passOver();
    String said = launch("rewind", "billing", "--to", "0", "--yes");

    assertThat(said).contains("billing");
    try (Intrepid app = newer.on(file).start()) {
      app.awaitCaughtUp(ONLY_IF_STUCK);
    }
    assertThat(handled).containsExactly(new Paid(2), new Refunded(1));
  }

  @Test
  void a_command_lets_it_go_on_without_what_was_passed_over() throws Exception {
    passOver();
    String refused = launch("adopt", "billing", "Refunded");
    String said = launch("adopt", "billing", "Refunded", "--yes");

    assertThat(refused)
        .contains("This lets billing go on without the messages Refunded that it has not handled");
    assertThat(said)
        .isEqualToIgnoringNewLines(
            "billing goes on without the messages Refunded that it has not handled.");
    try (Intrepid app = newer.on(file).start()) {
      app.awaitCaughtUp(ONLY_IF_STUCK);
    }
    assertThat(handled).containsExactly(new Paid(2));
  }

  @Test
  void a_command_takes_all_that_a_refusal_names() throws Exception {
    passOver();
    String said = launch("adopt", "billing", "Paid", "Refunded", "--yes");

    assertThat(said).contains("without the messages Paid, Refunded that it has not handled.");
    newer.on(file).start().close();
  }

  @Test
  void a_command_that_names_what_the_subscriber_does_not_have_is_refused() throws Exception {
    passOver();
    String said = launch("adopt", "billing", "Refundet", "--yes");

    assertThat(said)
        .contains(
            "billing folds no memos at Refundet, and handles no messages of that type. Did you mean"
                + " Refunded? There are Paid and Refunded.");
  }

  private void passOver() throws Exception {
    try (Intrepid old = older.on(file).start()) {
      old.publish(Release.REFUNDED.pending(new Refunded(1)));
      old.publish(new Paid(2));
      old.awaitCaughtUp(ONLY_IF_STUCK);
    }
  }

  /** Runs a command of the launcher with the newer release on its class path. */
  private String launch(String... command) throws IOException {
    Path services = folder.resolve("META-INF/services");
    Files.createDirectories(services);
    Files.writeString(services.resolve(Registry.class.getName()), OnClassPath.class.getName());
    List<String> line = new ArrayList<>(List.of("subscriptions"));
    line.addAll(List.of(command));
    line.addAll(List.of("--repo", "sqlite:" + file));
    StringWriter said = new StringWriter();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URL[] classes = {folder.toUri().toURL()};
    try (URLClassLoader withServices = new URLClassLoader(classes, before)) {
      thread.setContextClassLoader(withServices);
      PrintWriter out = new PrintWriter(said);
      Launcher.run(out, out, line.toArray(String[]::new));
      out.flush();
    } finally {
      thread.setContextClassLoader(before);
    }
    return said.toString();
  }

  /** The newer release, as the compiler would have written it. */
  public static final class OnClassPath implements Registry {

    private final Release release =
        new Release(List.of(Release.PAID, Release.REFUNDED), new ArrayList<>());

    @Override
    public List<IntoEvent<?>> events() {
      return release.events();
    }

    @Override
    public List<IntoCache<?>> memos() {
      return release.memos();
    }

    @Override
    public List<HandlersFactory<?>> handlers() {
      return release.handlers();
    }
  }
}
