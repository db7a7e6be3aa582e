package dev.intrepid.examples.rates;

import dev.intrepid.Intrepid;
import dev.intrepid.MemoStats;
import dev.intrepid.launcher.Launch;
import dev.intrepid.launcher.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Creates the situations, one after the other, and prints the results. */
final class Show {

  private static final String BASE = "EUR";
  private static final String QUOTE = "USD";
  private static final String OTHER = "CHF";
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration DUE = Duration.ofMillis(1_100);
  private static final Duration EXPIRED = Duration.ofMillis(2_200);
  private static final Duration LOOK = Duration.ofMillis(10);

  private final Intrepid app;
  private final SlowBank bank;
  private final Launch launch;
  private final Table table =
      Table.titled(
          "A rate that the bank takes its time for",
          "what happens",
          "answer",
          "bank was asked",
          "took ms");

  Show(Intrepid app, SlowBank bank, Launch launch) {
    this.app = app;
    this.bank = bank;
    this.launch = launch;
  }

  void run(int requests) throws InterruptedException {
    app.memos().evict("rates/" + BASE + "/*");
    row("nobody has asked yet: a miss", () -> price(QUOTE));
    row("the next request: a hit", () -> price(QUOTE));
    row(requests + " ask at once for another: a single load", () -> together(requests));
    refreshAhead();
    staleOnFailure();
    eviction();
    row("100.00 are converted, at that rate", () -> converted());
    launch.print(table);
    launch.print(stats());
    launch.say("");
    launch.say("Everything is in " + launch.address() + ". Try next:");
    launch.say("  " + command("memos", "view", "rates/EUR/USD"));
    launch.say("  " + command("memos", "evict", "rates/EUR/*"));
  }

  /** The bank has a new price, and the old rate is due. */
  private void refreshAhead() throws InterruptedException {
    bank.raise(BASE, QUOTE);
    Instant before = asOf();
    Thread.sleep(DUE.toMillis());
    row("it is a second old: served, and asked for beside", () -> price(QUOTE));
    while (asOf().equals(before)) {
      Thread.sleep(LOOK.toMillis());
    }
    row("a moment later: the new rate, for nobody's waiting", () -> price(QUOTE));
  }

  private void staleOnFailure() throws InterruptedException {
    Thread.sleep(EXPIRED.toMillis());
    bank.close();
    row("its time is over, and the bank fails: the old one", () -> price(QUOTE));
    row("the next one does not wait for the bank", () -> price(QUOTE));
    bank.open();
  }

  private void eviction() throws InterruptedException {
    bank.raise(BASE, QUOTE);
    app.awaitHandled(app.publish(new RateCorrected(BASE, QUOTE)), PATIENCE);
    row("a message says that it was corrected", () -> price(QUOTE));
  }

  private BigDecimal price(String quote) {
    return rate(quote).price();
  }

  private Instant asOf() {
    return rate(QUOTE).asOf();
  }

  private Rate rate(String quote) {
    return app.view(Rate_Memo.uri(BASE, quote)).toOptional().orElseThrow();
  }

  private BigDecimal converted() {
    return app.view(Rates_convert_Memo.uri(BASE, QUOTE, 10_000)).toOptional().orElseThrow();
  }

  /** All of them get one answer. */
  private BigDecimal together(int requests) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(requests);
    try {
      List<Callable<BigDecimal>> all = new ArrayList<>();
      for (int i = 0; i < requests; i++) {
        all.add(() -> price(OTHER));
      }
      BigDecimal answer = BigDecimal.ZERO;
      for (Future<BigDecimal> one : threads.invokeAll(all)) {
        answer = one.get();
      }
      return answer;
    } finally {
      threads.shutdownNow();
    }
  }

  private void row(String what, Callable<BigDecimal> ask) throws InterruptedException {
    int callsBefore = bank.calls();
    long started = System.nanoTime();
    String answer;
    try {
      answer = ask.call().toPlainString();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      answer = String.valueOf(e.getMessage());
    }
    double millis = Math.round((System.nanoTime() - started) / 1e4) / 100.0;
    table.row(what, answer, bank.calls() - callsBefore, millis);
  }

  private Table stats() {
    Table stats =
        Table.titled(
            "What the memos say",
            "memos",
            "hits",
            "misses",
            "loads",
            "failures",
            "stale",
            "evicted");
    for (MemoStats memo : app.memoStats()) {
      stats.row(
          memo.template(),
          memo.hits(),
          memo.misses(),
          memo.loads(),
          memo.failures(),
          memo.staleServed(),
          memo.evictions());
    }
    return stats;
  }

  private String command(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--repo", launch.address()));
    return launch.command(all.toArray(String[]::new));
  }
}
