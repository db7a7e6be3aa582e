package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.TalkingProcess;
import dev.intrepid.benchmarks.idle.Listeners;
import dev.intrepid.repo.IntrepidRepo;
import java.io.IOException;
import java.time.Duration;

/**
 * A process with many subscribers: {@code heard} tells how many calls of handlers there were since
 * it was asked last, {@code commits} how many commits there were since the start, and how many were
 * refused.
 */
final class ListeningProcess {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Listeners listeners;
  private final CountedCommits repo;
  private final Intrepid app;

  private ListeningProcess(Listeners listeners, CountedCommits repo, Intrepid app) {
    this.listeners = listeners;
    this.repo = repo;
    this.app = app;
  }

  /** Runs so many subscribers on the repo at an address, in so many shards each. */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    Listeners all = new Listeners(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    try (CountedCommits repo = new CountedCommits(IntrepidRepo.open(arguments[0]));
        Intrepid app =
            Intrepid.builder().repo(repo).registry(all).handlers(all.objects()).start()) {
      TalkingProcess.answerAll(new ListeningProcess(all, repo, app)::answer);
    }
  }

  private String answer(String line) {
    return switch (line) {
      case "await" -> awaited();
      case "heard" -> String.valueOf(listeners.listener().heard());
      case "commits" -> repo.commits() + " " + repo.refused();
      default -> throw new IllegalArgumentException(line);
    };
  }

  private String awaited() {
    try {
      app.awaitCaughtUp(PATIENCE);
      return "caught up";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
