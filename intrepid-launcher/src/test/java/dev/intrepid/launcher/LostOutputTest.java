package dev.intrepid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.Printer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is printed and cannot be written, as into a file of a full disk. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostOutputTest {

  private final StringWriter err = new StringWriter();

  @Test
  void a_command_whose_results_are_lost_has_failed() {
    assertThat(listing("No space left on device", false)).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly(
            "./intrepid: The output cannot be written, and what is there of it is not whole: No"
                + " space left on device.");
  }

  @Test
  void a_reader_that_has_seen_enough_is_no_failure() {
    assertThat(listing("Broken pipe", false)).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void a_failure_of_a_pipe_is_its_readers_end_in_whatever_language() {
    assertThat(listing("Tubería rota", true)).isZero();
    assertThat(err.toString()).isEmpty();
  }

  /** The exit code of a command whose output fails so. */
  private int listing(String failure, boolean isPipe) {
    Printer out = new Printer(failingWith(failure), () -> isPipe);
    Console console = new Console(out, new PrintWriter(err), false, 100, "./intrepid");
    return new Launcher(console, () -> Apps.of(List.of())).run("list");
  }

  private static OutputStream failingWith(String text) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(text);
      }
    };
  }
}
