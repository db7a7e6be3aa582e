package dev.intrepid.examples.rates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.launcher.Launcher;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app as somebody at a shell runs it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RatesAppTest {

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();

  @Test
  void it_shows_how_seldom_the_bank_is_asked() {
    String out = run(0, "run", "rates", "--delay", "20", "--requests", "50", "--json");

    assertThat(out.lines().filter(line -> line.contains("\"bank was asked\"")))
        .hasSize(9)
        .anyMatch(asked("nobody has asked yet: a miss", 1))
        .anyMatch(asked("somebody asks again: a hit", 0))
        .anyMatch(asked("50 ask at once for another: a single load", 1))
        .anyMatch(asked("the next one does not wait for the bank", 0));
  }

  private static Predicate<String> asked(String what, int times) {
    return line ->
        line.contains("\"" + what + "\"") && line.contains("\"bank was asked\":" + times + ",");
  }

  @Test
  void what_it_leaves_behind_can_be_looked_at_and_dropped() {
    run(0, "run", "rates", "--delay", "1", "--requests", "2");

    assertThat(run(0, "memos", "view", "rates/EUR/USD"))
        .contains("computed by Rates.rate(String, String, Bank, Clock)", "\"quote\" : \"USD\"");
    assertThat(run(0, "memos", "evict", "rates/EUR/*")).isEqualTo("Dropped 2 memos.\n");
  }

  @Test
  void a_delay_that_is_none_is_told() {
    run(1, "run", "rates", "--delay", "soon");

    assertThat(err.toString()).contains("--delay is a number from 1 to 1500, not soon.");
  }

  private String run(int expected, String... args) {
    StringWriter out = new StringWriter();
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--repo", "sqlite:" + folder.resolve("rates.db")));
    int exitCode =
        Launcher.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    assertThat(exitCode).as(err.toString()).isEqualTo(expected);
    return out.toString();
  }
}
