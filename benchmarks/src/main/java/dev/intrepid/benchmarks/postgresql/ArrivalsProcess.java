package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.TalkingProcess;
import dev.intrepid.benchmarks.deposits.Arrivals;
import dev.intrepid.repo.IntrepidRepo;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A process that handles what others publish: {@code begin COUNT}, and {@code end}. */
final class ArrivalsProcess {

  private final Intrepid app;
  private final Arrivals arrivals;

  private ArrivalsProcess(Intrepid app, Arrivals arrivals) {
    this.app = app;
    this.arrivals = arrivals;
  }

  /** Handles the messages of the repo at an address. */
  public static void main(String[] arguments) {
    Arrivals arrivals = new Arrivals();
    try (IntrepidRepo repo = IntrepidRepo.open(arguments[0]);
        Intrepid app = Intrepid.builder().repo(repo).handlers(arrivals).start()) {
      TalkingProcess.answerAll(new ArrivalsProcess(app, arrivals)::answer);
    }
  }

  private String answer(String line) {
    String[] words = line.split(" ");
    if (words[0].equals("begin")) {
      arrivals.begin(Integer.parseInt(words[1]));
      return "begun";
    }
    try {
      app.awaitCaughtUp(Duration.ofSeconds(30));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Arrays.stream(arrivals.end()).mapToObj(String::valueOf).collect(Collectors.joining(" "));
  }
}
