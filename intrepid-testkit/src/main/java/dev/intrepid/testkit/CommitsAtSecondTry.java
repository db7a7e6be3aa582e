package dev.intrepid.testkit;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.RepoUnavailableException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A repo that refuses every commit of a subscriber once, except its first one, so that its messages
 * are delivered twice. Thread-safe.
 */
final class CommitsAtSecondTry extends ForwardingRepo {

  private final Set<List<MarkerMove>> refused = new HashSet<>();

  CommitsAtSecondTry(IntrepidRepo repo) {
    super(repo);
  }

  @Override
  public Committed commit(Commit commit) {
    boolean isDelivery = commit.markers().stream().anyMatch(move -> move.expected() > 0);
    if (isDelivery && isFirst(commit.markers())) {
      throw new RepoUnavailableException(
          "Refused for the first time, to have its messages delivered twice.", null);
    }
    return super.commit(commit);
  }

  private boolean isFirst(List<MarkerMove> moves) {
    synchronized (refused) {
      return refused.add(moves);
    }
  }
}
