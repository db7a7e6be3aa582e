package dev.intrepid.examples.rates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.launcher.Launcher;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app as a user at a shell runs it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RatesAppTest {

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();

  @Test
  void it_shows_how_often_the_bank_is_asked_in_each_situation() {
    String out = run(0, "run", "rates", "--delay", "20", "--requests", "50", "--json");

    assertThat(out.lines().filter(line -> line.contains("\"bank was asked\"")))
        .hasSize(9)
        .anyMatch(line -> line.contains("\"the next request: a hit\""))
        .anyMatch(line -> line.contains("\"50 ask at once for another: a single load\""))
        .anyMatch(line -> line.contains("\"the next one does not wait for the bank\""));
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
