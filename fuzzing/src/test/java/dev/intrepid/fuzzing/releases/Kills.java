package dev.intrepid.fuzzing.releases;

import dev.intrepid.Intrepid;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Which processes of a search are killed, and at which of their commits. For one thread. */
final class Kills {

  private static final int OF_ENGINE = 12;
  private static final int OF_A_RUN = 80;

  private final Random random;
  private final List<Intrepid> believed = new ArrayList<>();
  private boolean areAny;
  private boolean areOver;

  Kills(Random random, boolean areAny) {
    this.random = random;
    this.areAny = areAny;
  }

  boolean areAny() {
    return areAny;
  }

  /** From now on none is killed. */
  void stop() {
    areAny = false;
    areOver = true;
  }

  /** Whether none is killed any more. */
  boolean areOver() {
    return areOver;
  }

  /** A repo as the next process sees it, which may be killed while it starts or runs. */
  MortalRepo mortal(IntrepidRepo repo) {
    if (!areAny || random.nextInt(4) == 0) {
      return new MortalRepo(repo);
    }
    boolean isLastStored = random.nextBoolean();
    return random.nextBoolean()
        ? new MortalRepo(repo, Kills::isOfEngine, random.nextInt(OF_ENGINE), isLastStored)
        : new MortalRepo(repo, commit -> true, random.nextInt(OF_A_RUN), isLastStored);
  }

  /** Whether the engine stores what it knows, as at a start or for a rebuild: few commits do. */
  private static boolean isOfEngine(Commit commit) {
    return commit.memos().stream().anyMatch(memo -> memo.uri().startsWith("@"));
  }

  /**
   * Ends a process, or takes one that was killed. Others notice that at once, as on the same
   * machine, or believe that it lives, as on another one, until they have heard nothing of it for
   * long.
   */
  void end(Running one) {
    boolean isNoticed = random.nextBoolean();
    if (one.repo().isDead() && !isNoticed) {
      believed.add(one.app());
    } else {
      one.app().close();
    }
  }

  /** Whether others may believe that one lives which was killed. */
  boolean areBelieved() {
    return !believed.isEmpty();
  }

  /** All processes notice which others were killed. */
  void notice() {
    believed.forEach(Intrepid::close);
    believed.clear();
  }
}
