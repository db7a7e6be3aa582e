package dev.intrepid.examples.rates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.repo.sqlite.SqliteOptions;
import dev.intrepid.repo.sqlite.SqliteRepo;
import dev.intrepid.testkit.Controls;
import dev.intrepid.testkit.ManualClock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OneLoadTest {

  private static final int THREADS = 1_000;

  @TempDir private Path folder;

  @Test
  void a_thousand_threads_on_one_cold_key_are_one_load_on_sqlite() throws Exception {
    SlowBank bank = new SlowBank(Duration.ofMillis(50));
    Clock clock = ManualClock.at(Controls.TIME);
    SqliteOptions options = SqliteOptions.defaults().withClock(clock);
    try (SqliteRepo repo = SqliteRepo.open(folder.resolve("rates.db"), options);
        Intrepid app =
            Intrepid.builder()
                .repo(repo)
                .clock(clock)
                .handlers(new Rates())
                .state(Bank.class, bank)
                .start()) {
      assertThat(together(() -> app.view(Rate_Memo.uri("EUR", "USD")).orElse(null).price()))
          .hasSize(1);
      assertThat(bank.calls()).isEqualTo(1);
    }
  }

  private static Set<BigDecimal> together(Callable<BigDecimal> ask) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<BigDecimal>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(ask);
      }
      Set<BigDecimal> answers = new HashSet<>();
      for (Future<BigDecimal> one : threads.invokeAll(all)) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
