package dev.intrepid.compute;

import dev.intrepid.Cache;
import dev.intrepid.engine.WrappedRepo;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The memos as one process has them, which dies: from then on nothing it does reaches the repo. */
final class MortalRepo extends WrappedRepo {

  private volatile boolean isDead;

  MortalRepo(MemoryRepo memory) {
    super(memory);
  }

  void die() {
    isDead = true;
  }

  boolean isDead() {
    return isDead;
  }

  private void requireAlive() {
    if (isDead) {
      throw new RepoClosedException("The process is dead.", null);
    }
  }

  @Override
  public Committed commit(Commit commit) {
    requireAlive();
    return super.commit(commit);
  }

  @Override
  public Cache<CacheRecord> getMemo(String uri) {
    requireAlive();
    return super.getMemo(uri);
  }

  @Override
  public Map<String, CacheRecord> getMemos(Collection<String> uris) {
    requireAlive();
    return super.getMemos(uris);
  }

  @Override
  public List<CacheRecord> listMemos(String prefix, String after, int limit) {
    requireAlive();
    return super.listMemos(prefix, after, limit);
  }
}
