package dev.intrepid.benchmarks.memos;

import dev.intrepid.benchmarks.Jmh;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import java.util.List;
import java.util.Locale;

/** Views of memos that exist: in the process, compared with Caffeine; in SQLite, with JDBC. */
public final class MemoHits implements Measure {

  @Override
  public String name() {
    return "memos";
  }

  @Override
  public String title() {
    return "View a computed memo that is there";
  }

  @Override
  public List<Row> rows() throws Exception {
    return List.of(local(), new StoredHits().row());
  }

  private static Row local() throws Exception {
    Jmh jmh = Jmh.run(LocalHitBenchmark.class);
    double bytes = jmh.bytes("view");
    if (bytes >= 1) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "A view of what is remembered allocates %.1f bytes.", bytes));
    }
    return new Row(
        "in the process (0 B)",
        "ns",
        jmh.score("view"),
        "a Caffeine hit",
        jmh.score("caffeine"),
        Reach.atMost(3));
  }
}
