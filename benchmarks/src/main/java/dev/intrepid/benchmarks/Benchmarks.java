package dev.intrepid.benchmarks;

import dev.intrepid.benchmarks.codec.Codec;
import dev.intrepid.benchmarks.compile.Compile;
import dev.intrepid.benchmarks.compile.CompileChanged;
import dev.intrepid.benchmarks.compile.CompileSmall;
import dev.intrepid.benchmarks.dispatch.Dispatch;
import dev.intrepid.benchmarks.growth.Growth;
import dev.intrepid.benchmarks.idle.Idle;
import dev.intrepid.benchmarks.loans.Loans;
import dev.intrepid.benchmarks.memos.MemoHits;
import dev.intrepid.benchmarks.postgresql.PostgresMeasures;
import dev.intrepid.benchmarks.sqlite.CatchUp;
import dev.intrepid.benchmarks.sqlite.CatchUpFailing;
import dev.intrepid.benchmarks.sqlite.CatchUpGuarded;
import dev.intrepid.benchmarks.sqlite.Latency;
import dev.intrepid.benchmarks.sqlite.Publish;
import dev.intrepid.benchmarks.sqlite.PublishAsync;
import dev.intrepid.benchmarks.start.Start;
import java.util.List;
import java.util.stream.Stream;

/** The program behind {@code benchmarks/run}: prints a table a measure. */
public final class Benchmarks {

  private static final String HEAD =
      "| measure | ours | limit | ratio | reach | |\n| --- | --- | --- | --- | --- | --- |";

  private static final List<Measure> WITHOUT_SERVER =
      List.of(
          new Codec(),
          new Dispatch(),
          new CatchUp(),
          new CatchUpGuarded(),
          new CatchUpFailing(),
          new Publish(),
          new PublishAsync(),
          new Latency(),
          new Idle(),
          new Growth(),
          new Start(),
          new MemoHits(),
          new Loans(),
          new Compile(),
          new CompileSmall(),
          new CompileChanged());

  private static final List<Measure> MEASURES =
      Stream.of(WITHOUT_SERVER, PostgresMeasures.all()).flatMap(List::stream).toList();

  private Benchmarks() {}

  /** Runs the measures that are named, or {@code all}. */
  public static void main(String[] arguments) throws Exception {
    List<String> known = MEASURES.stream().map(Measure::name).toList();
    List<String> chosen = List.of(arguments).contains("all") ? known : List.of(arguments);
    if (chosen.isEmpty() || !known.containsAll(chosen)) {
      System.err.println("Usage: benchmarks/run all | " + String.join(" | ", known));
      System.exit(2);
    }
    System.out.println(Machine.describe());
    for (Measure measure : MEASURES) {
      if (chosen.contains(measure.name())) {
        print(measure);
      }
    }
  }

  private static void print(Measure measure) throws Exception {
    System.err.println(measure.name() + "…");
    System.out.println("\n### " + measure.title() + " (`" + measure.name() + "`)\n");
    List<Row> rows = measure.rows();
    if (!rows.isEmpty()) {
      System.out.println(HEAD);
      rows.forEach(row -> System.out.println(row.line()));
    }
  }
}
