package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a connection is asked about memos, as {@link dev.intrepid.repo.CacheRepo} describes it; the
 * arguments have been checked. Each question is told the time, in microseconds since 1970: what has
 * expired by then is not there. For one thread at a time.
 */
public interface MemoQuestions {

  /** The memo at a URI. */
  Optional<CacheRecord> one(String uri, long now) throws SQLException;

  /** The memos at these URIs. */
  Map<String, CacheRecord> several(Collection<String> uris, long now) throws SQLException;

  /** The memos under a prefix after a URI. */
  List<CacheRecord> list(String prefix, String after, int limit, long now) throws SQLException;

  /** The URIs of the memos under a prefix after a URI. */
  List<String> uris(String prefix, String after, int limit, long now) throws SQLException;

  /** Which memos were changed after a revision. */
  ChangedMemos changedSince(long revision, int limit) throws SQLException;
}
