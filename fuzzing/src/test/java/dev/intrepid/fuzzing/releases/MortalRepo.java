package dev.intrepid.fuzzing.releases;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A repo as one process sees it that may be killed: from then on every call fails, as if the
 * process was gone. The repo beneath lives on. Thread-safe.
 */
final class MortalRepo extends ForwardingRepo {

  private final Predicate<Commit> counted;
  private final boolean isLastStored;
  private long commitsLeft; // guarded by this
  private volatile boolean isDead;

  /**
   * A repo whose process is killed at a commit.
   *
   * @param counted the commits that count
   * @param commits that many of them take place before
   * @param isLastStored whether the one at which it is killed takes effect
   */
  MortalRepo(IntrepidRepo repo, Predicate<Commit> counted, long commits, boolean isLastStored) {
    super(repo);
    this.counted = counted;
    this.commitsLeft = commits;
    this.isLastStored = isLastStored;
  }

  /** The repo of a process that is not killed by itself. */
  MortalRepo(IntrepidRepo repo) {
    this(repo, commit -> false, 0, false);
  }

  /** The repo that lives on. */
  IntrepidRepo beneath() {
    return repo();
  }

  boolean isDead() {
    return isDead;
  }

  /** Kills the process now; a commit that is under way ends before. */
  synchronized void kill() {
    isDead = true;
  }

  /** One at a time, so that none takes effect after the death. */
  @Override
  public synchronized Committed commit(Commit commit) {
    requireAlive();
    if (counted.test(commit) && commitsLeft-- == 0) {
      isDead = true;
      if (isLastStored) {
        repo().commit(commit);
      }
    }
    return super.commit(commit);
  }

  @Override
  protected <T> T passOn(Function<? super IntrepidRepo, T> call) {
    requireAlive();
    return super.passOn(call);
  }

  @Override
  public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
      throws InterruptedException {
    requireAlive();
    return super.awaitPast(topic, sequence, timeout);
  }

  void requireAlive() {
    if (isDead) {
      throw new RepoClosedException("The process is dead (" + address() + ").", null);
    }
  }

  /** Ends the search if it is not the death of this process that has failed a call. */
  void requireKilled(RepoClosedException e) {
    if (!isDead) {
      throw e;
    }
  }

  /** The repo beneath is another's. */
  @Override
  public void close() {}
}
