package dev.intrepid.benchmarks.loans;

import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.OwnProcess;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.WorkFolder;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.sqlite.SqliteRepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code loans} from start to exit in a heap of 256 MiB, held to a process that parses the file and
 * inserts the same rows without handlers.
 */
public final class Loans implements Measure {

  private static final int HEAP_MEBIBYTES = 256;
  private static final long EVENTS = 262_200;
  private static final String TOTALS = "{\"cases\":13087,\"events\":262200,";

  private double peakMebibytes;

  @Override
  public String name() {
    return "loans";
  }

  @Override
  public String title() {
    return "The whole of loans on the real file";
  }

  @Override
  public List<Row> rows() throws Exception {
    Path input = Path.of(System.getProperty("benchmarks.loans", "bpic2012.xes.gz"));
    if (!Files.exists(input)) {
      System.out.println("Skipped: the file " + input.getFileName() + " is not there.");
      return List.of();
    }
    try (WorkFolder folder = WorkFolder.create()) {
      double[] seconds =
          Rounds.medians(
              3,
              () -> ours(input, folder.next("ours.db")),
              () -> byHand(input, folder.next("jdbc.db")));
      return List.of(
          new Row(
              "start to exit", "s", seconds[0], "parse and insert", seconds[1], Reach.atMost(2.5)),
          new Row(
              "peak of the heap", "MiB", peakMebibytes, "may be", HEAP_MEBIBYTES, Reach.atMost(1)));
    }
  }

  private double ours(Path input, Path database) throws Exception {
    Path peak = Path.of(database + ".peak");
    double seconds =
        run(
            List.of("-Dbenchmarks.peak=" + peak),
            PeakHeap.class,
            "run",
            "loans",
            "--repo",
            "sqlite:" + database,
            "--input",
            input.toString());
    peakMebibytes =
        Math.max(peakMebibytes, Long.parseLong(Files.readString(peak)) / (double) (1 << 20));
    try (SqliteRepo repo = SqliteRepo.open(database)) {
      Checked.events(repo, EVENTS);
      String totals = totals(repo);
      Checked.equal("the memo totals", TOTALS, totals.substring(0, TOTALS.length()));
    }
    WorkFolder.delete(database);
    return seconds;
  }

  private static String totals(CacheRepo repo) {
    return repo.getMemo("totals").toOptional().map(memo -> memo.data().toString()).orElse("absent");
  }

  private double byHand(Path input, Path database) throws Exception {
    double seconds = run(List.of(), InsertRows.class, input.toString(), database.toString());
    WorkFolder.delete(database);
    return seconds;
  }

  private static double run(List<String> flags, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    return OwnProcess.run(HEAP_MEBIBYTES, flags, main, arguments).seconds();
  }
}
