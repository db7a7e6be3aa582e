package dev.intrepid.repo.sqlite;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.jdbc.Reads;
import dev.intrepid.repo.jdbc.row.MarkerReads;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The questions of a repo, asked of one session; each looks first whether the file is there. */
record SqliteReads(Session session) implements Reads {

  private static final MarkerReads MARKERS = new MarkerReads("markers");

  @Override
  public EventLog since(SubscriptionTopic topic, Shard shard, long sequence, int limit)
      throws SQLException {
    return EventReads.since(there(), topic, shard, sequence, limit);
  }

  @Override
  public List<EventRecord> forward(String stream, long position, int limit) throws SQLException {
    return told(EventReads.forward(there(), stream, position, limit));
  }

  @Override
  public List<EventRecord> backward(String stream, long position, int limit) throws SQLException {
    return told(EventReads.backward(there(), stream, position, limit));
  }

  @Override
  public Optional<EventRecord> event(UUID id) throws SQLException {
    return told(EventReads.byId(there(), id));
  }

  @Override
  public long lastSequence() throws SQLException {
    return EventReads.lastSequence(there());
  }

  @Override
  public Search search(SubscriptionTopic topic, long sequence) throws SQLException {
    // Asked first: what is committed after it is searched next time.
    long end = lastSequence();
    boolean isFound = end > sequence && EventReads.hasSince(there(), topic, sequence, end);
    return told(new Search(isFound, end));
  }

  @Override
  public Optional<MarkerRecord> marker(String trackingStream, Shard shard) throws SQLException {
    return told(MARKERS.one(there()::prepare, trackingStream, shard));
  }

  @Override
  public Optional<MarkerRecord> markerMovedLast(String trackingStream) throws SQLException {
    return told(MARKERS.movedLast(there()::prepare, trackingStream));
  }

  @Override
  public List<MarkerRecord> markers(String after, int limit) throws SQLException {
    return told(MARKERS.list(there()::prepare, after, limit));
  }

  @Override
  public Optional<CacheRecord> memo(String uri, long now) throws SQLException {
    return told(MemoReads.one(there(), uri, now));
  }

  @Override
  public Map<String, CacheRecord> memos(Collection<String> uris, long now) throws SQLException {
    return told(MemoReads.several(there(), uris, now));
  }

  @Override
  public List<CacheRecord> listMemos(String prefix, String after, int limit, long now)
      throws SQLException {
    return told(MemoReads.list(there(), prefix, after, limit, now));
  }

  @Override
  public List<String> listMemoUris(String prefix, String after, int limit, long now)
      throws SQLException {
    return told(MemoReads.uris(there(), prefix, after, limit, now));
  }

  @Override
  public ChangedMemos changedMemosSince(long revision, int limit) throws SQLException {
    return told(MemoReads.changedSince(there(), revision, limit));
  }

  private <T> T told(T answer) throws SQLException {
    session.compare();
    return answer;
  }

  private Session there() throws SQLException {
    session.file().requireThereOfLate();
    return session;
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
