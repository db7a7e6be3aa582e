package dev.intrepid.engine.state;

import dev.intrepid.Cache;
import dev.intrepid.engine.catalog.FormerMemos;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.worker.PageSource;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The repo, in which memos are also found at their former URIs. Thread-safe. */
public final class LiveTarget implements CommitTarget {

  private final IntrepidRepo repo;
  private final CacheRepo memos;

  public LiveTarget(IntrepidRepo repo, FormerMemos former) {
    this.repo = repo;
    this.memos = former.in(repo);
  }

  @Override
  public Cache<CacheRecord> getMemo(String uri) {
    return memos.getMemo(uri);
  }

  @Override
  public Map<String, CacheRecord> getMemos(Collection<String> uris) {
    return memos.getMemos(uris);
  }

  @Override
  public Committed commit(Commit commit) {
    return repo.commit(commit);
  }

  @Override
  public PageSource pages(PageSource source, Shard shard) {
    return source;
  }

  @Override
  public List<ParkedMemo> toPark(EventLog page, ParkedStreams parked) {
    return List.of();
  }

  @Override
  public boolean isOver(ControlMemo control) {
    return false;
  }
}
