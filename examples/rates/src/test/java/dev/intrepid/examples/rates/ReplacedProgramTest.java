package dev.intrepid.examples.rates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.repo.memory.MemoryRepo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A newer release takes the place of a program that runs, as in a rolling update. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplacedProgramTest {

  private static final long BETWEEN_LOOKS = 5_000_000;

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void the_older_one_says_so_in_a_line() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(said, true, UTF_8));
    RenamedSales renamed = new RenamedSales();
    try (Intrepid older = builder().handlers(new Sales(1)).start();
        Intrepid newer = builder().registry(renamed).handlers(renamed).start()) {
      while (!said.toString(UTF_8).contains("sales: stands by")) {
        LockSupport.parkNanos(BETWEEN_LOOKS);
      }
      assertThat(older.health().isHealthy()).isTrue();
      assertThat(newer.health().isHealthy()).isTrue();
    } finally {
      System.setErr(before);
    }
    List<String> lines = said.toString(UTF_8).lines().toList();
    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("sales: stands by, since another program runs that has it as")
                    .endsWith("selling"));
    assertThat(lines)
        .noneMatch(
            line -> line.contains("WARN") || line.contains("ERROR") || line.startsWith("\tat "));
  }

  private IntrepidBuilder builder() {
    return Intrepid.builder().repo(repo);
  }
}
