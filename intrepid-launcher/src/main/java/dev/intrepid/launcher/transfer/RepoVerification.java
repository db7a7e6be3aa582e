package dev.intrepid.launcher.transfer;

import dev.intrepid.repo.IntrepidRepo;

/**
 * Checks whether what a repo has makes sense. Nothing is changed, and apps may run on it meanwhile.
 * For one thread.
 */
public final class RepoVerification {

  private final IntrepidRepo repo;
  private final Work work;
  private final Faults faults;

  /**
   * Of that repo.
   *
   * @param faults is told each fault
   */
  public RepoVerification(IntrepidRepo repo, Work work, Faults faults) {
    this.repo = repo;
    this.work = work;
    this.faults = faults;
  }

  /**
   * Checks everything but what lies beneath the records.
   *
   * @param digest what the repo has is added to it
   */
  public void run(RepoDigest digest) throws InterruptedException {
    faults.in("markers", new MarkerCheck(repo, work, digest, faults)::run);
    faults.in("memos", new MemoCheck(repo, work, digest, faults)::run);
    faults.in("events", new EventCheck(repo, work, digest, faults)::run);
  }
}
