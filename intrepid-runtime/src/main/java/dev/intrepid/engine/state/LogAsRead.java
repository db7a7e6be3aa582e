package dev.intrepid.engine.state;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.MarkerMove;
import java.util.ArrayList;
import java.util.List;

/**
 * The log from which a decision is read. What is decided is stored in that log alone: in one that
 * has gone back since, the epochs and revisions that guard a commit may be those of before by
 * chance. As thread-safe as the repo.
 */
public final class LogAsRead {

  private final IntrepidRepo repo;
  private final long timesGoneBack;

  private LogAsRead(IntrepidRepo repo, long timesGoneBack) {
    this.repo = repo;
    this.timesGoneBack = timesGoneBack;
  }

  /** The log as it is now; asked for before anything is read that the decision relies on. */
  public static LogAsRead of(IntrepidRepo repo) {
    return new LogAsRead(repo, repo.timesGoneBack());
  }

  /**
   * Stores what was decided.
   *
   * @throws LogWentBackException if the log went back since: read again and decide again
   */
  public void commit(Commit decided) {
    if (repo.timesGoneBack() != timesGoneBack) {
      throw new LogWentBackException();
    }
    repo.commit(new Commit(decided.events(), decided.memos(), saying(decided.markers())));
  }

  /** The same moves, for a log that goes back between the look above and the commit. */
  private List<MarkerMove> saying(List<MarkerMove> moves) {
    List<MarkerMove> said = new ArrayList<>(moves.size());
    for (MarkerMove move : moves) {
      said.add(
          new MarkerMove(
              move.trackingStream(), move.shard(), move.expected(), move.next(), timesGoneBack));
    }
    return said;
  }
}
