package dev.intrepid.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs JMH benchmarks of a class, all of them round by round, and keeps the medians. */
public final class Jmh {

  private static final int ROUNDS = Integer.getInteger("benchmarks.rounds", 3);

  private final Map<String, List<Double>> scores = new TreeMap<>();
  private final Map<String, List<Double>> bytes = new TreeMap<>();

  private Jmh() {}

  /** Runs the methods of a benchmark class: three rounds, each as many forks as the class says. */
  public static Jmh run(Class<?> benchmark) throws RunnerException {
    Jmh jmh = new Jmh();
    for (int round = 0; round < ROUNDS; round++) {
      System.err.println("  round " + (round + 1) + " of " + ROUNDS + "…");
      jmh.add(
          new Runner(
                  new OptionsBuilder()
                      .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
                      .addProfiler(GCProfiler.class)
                      .verbosity(VerboseMode.SILENT)
                      .shouldFailOnError(true)
                      .build())
              .run());
    }
    return jmh;
  }

  private void add(Collection<RunResult> results) {
    for (RunResult result : results) {
      String label = label(result);
      for (BenchmarkResult fork : result.getBenchmarkResults()) {
        scores
            .computeIfAbsent(label, l -> new ArrayList<>())
            .add(fork.getPrimaryResult().getScore());
        bytes.computeIfAbsent(label, l -> new ArrayList<>()).add(allocated(fork));
      }
    }
  }

  /** The name of the method, then the values of its parameters, each after a comma. */
  private static String label(RunResult result) {
    BenchmarkParams params = result.getParams();
    return Stream.concat(
            Stream.of(result.getPrimaryResult().getLabel()),
            params.getParamsKeys().stream().map(params::getParam))
        .collect(Collectors.joining(", "));
  }

  private static double allocated(BenchmarkResult fork) {
    String label =
        fork.getSecondaryResults().keySet().stream()
            .filter(name -> name.endsWith("gc.alloc.rate.norm"))
            .findFirst()
            .orElseThrow();
    return requireNonNull(fork.getSecondaryResults().get(label)).getScore();
  }

  /**
   * The median score of a method, in the unit of its class. A method with parameters is named with
   * their values: {@code "encode, json"}.
   */
  public double score(String method) {
    return Rounds.median(requireNonNull(scores.get(method)));
  }

  /** The median of the bytes allocated by one operation of a method, named likewise. */
  public double bytes(String method) {
    return Rounds.median(requireNonNull(bytes.get(method)));
  }
}
