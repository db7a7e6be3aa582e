package dev.intrepid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LockDiffCommandTest {

  private static final String OLD =
      """
      format 1
      event OrderPlaced v1 class shop.OrderPlaced
      event OrderPlaced v1 stream orders/{orderId}
      event OrderPlaced v1 .orderId string
      event OrderPlaced v1 .total long
      """;

  @TempDir Path folder;

  @Test
  void what_breaks_comes_first_and_fails() throws IOException {
    String now = OLD.replace(".total long", ".total int") + "event OrderPaid v1 .orderId string\n";

    Run run = diff(OLD, now);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.outLines())
        .containsExactly(
            "Breaks what is stored:",
            "  The component total of OrderPlaced v1 was stored as long and would be read as int.",
            "    What is stored could not be read, or not without loss.",
            "    Put the type back, or keep this record as version 1, write one of a higher version,"
                + " and an @Upcast from one to the other. If nothing of the kind was ever stored,"
                + " delete the lines that say it from intrepid.lock, and update it.",
            "What is stored is read as before:",
            "  The event OrderPaid v1 is new.");
  }

  @Test
  void what_breaks_nothing_goes_well() throws IOException {
    Run run = diff(OLD, OLD + "event OrderPaid v1 .orderId string\n");

    assertThat(run.exitCode()).isZero();
    assertThat(run.outLines())
        .containsExactly("What is stored is read as before:", "  The event OrderPaid v1 is new.");
  }

  @Test
  void the_same() throws IOException {
    assertThat(diff(OLD, OLD).outLines()).containsExactly("Both store the same.");
  }

  @Test
  void one_object_a_line_for_programs() throws IOException {
    Run run = diff(OLD, OLD + "event OrderPaid v1 .orderId string\n", "--json");

    assertThat(run.outLines())
        .containsExactly(
            "{\"change\":\"EVENT_IS_NEW\",\"breaks\":false,\"subject\":\"event OrderPaid v1\","
                + "\"path\":\"\",\"what\":\"The event OrderPaid v1 is new.\",\"why\":\"\","
                + "\"wayOut\":\"\"}");
  }

  @Test
  void a_file_that_is_no_lock_is_told_with_its_line() throws IOException {
    Run run = diff(OLD, "format 1\nhello\n");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: "
                + folder.resolve("new.lock")
                + ":2 cannot be read: it begins with hello.");
  }

  @Test
  void a_file_that_is_not_there() {
    Run run = Run.of("lock", "diff", "no.lock", "no.lock");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).containsExactly("./intrepid: There is no file no.lock.");
  }

  @Test
  void without_a_second_file_it_is_not_understood() {
    Run run = Run.of("lock", "diff", "a.lock");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines())
        .containsExactly("./intrepid: NEW is required.", "Help: ./intrepid lock diff --help");
  }

  private Run diff(String before, String now, String... options) throws IOException {
    Path old = Files.writeString(folder.resolve("old.lock"), before);
    Path young = Files.writeString(folder.resolve("new.lock"), now);
    String[] args = {"lock", "diff", old.toString(), young.toString()};
    String[] all = Arrays.copyOf(args, args.length + options.length);
    System.arraycopy(options, 0, all, args.length, options.length);
    return Run.of(all);
  }
}
