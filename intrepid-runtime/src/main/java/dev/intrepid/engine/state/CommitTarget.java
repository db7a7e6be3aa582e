package dev.intrepid.engine.state;

import dev.intrepid.Cache;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.worker.PageSource;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.Shard;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a subscriber commits to: the repo itself, or the memos of a shadow beside it. Thread-safe.
 */
public interface CommitTarget {

  /** The memo at a URI. */
  Cache<CacheRecord> getMemo(String uri);

  /** The memos at these URIs; one that is not found has no entry. */
  Map<String, CacheRecord> getMemos(Collection<String> uris);

  /** Commits effects, as {@link dev.intrepid.repo.IntrepidRepo#commit} does. */
  Committed commit(Commit commit);

  /** The part of these pages that may be handled now. */
  PageSource pages(PageSource source, Shard shard);

  /**
   * The streams to park before a page is handled.
   *
   * @param parked the streams parked already
   */
  List<ParkedMemo> toPark(EventLog page, ParkedStreams parked);

  /** Whether the work for this target is over. */
  boolean isOver(ControlMemo control);
}
