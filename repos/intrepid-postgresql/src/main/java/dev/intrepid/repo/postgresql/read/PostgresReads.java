package dev.intrepid.repo.postgresql.read;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.jdbc.Reads;
import dev.intrepid.repo.jdbc.row.MarkerReads;
import dev.intrepid.repo.postgresql.connection.Session;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The questions of a repo, asked of one session, each in one message. */
public record PostgresReads(Session session) implements Reads {

  private static final MarkerReads MARKERS = new MarkerReads("{schema}.markers");

  @Override
  public EventLog since(SubscriptionTopic topic, Shard shard, long sequence, int limit)
      throws SQLException {
    return EventReads.since(session, topic, shard, sequence, limit);
  }

  @Override
  public List<EventRecord> forward(String stream, long position, int limit) throws SQLException {
    return EventReads.forward(session, stream, position, limit);
  }

  @Override
  public List<EventRecord> backward(String stream, long position, int limit) throws SQLException {
    return EventReads.backward(session, stream, position, limit);
  }

  @Override
  public Optional<EventRecord> event(UUID id) throws SQLException {
    return EventReads.byId(session, id);
  }

  @Override
  public long lastSequence() throws SQLException {
    return EventReads.lastSequence(session);
  }

  @Override
  public Search search(SubscriptionTopic topic, long sequence) throws SQLException {
    return EventReads.search(session, topic, sequence);
  }

  @Override
  public Optional<MarkerRecord> marker(String trackingStream, Shard shard) throws SQLException {
    return MARKERS.one(session::prepare, trackingStream, shard);
  }

  @Override
  public Optional<MarkerRecord> markerMovedLast(String trackingStream) throws SQLException {
    return MARKERS.movedLast(session::prepare, trackingStream);
  }

  @Override
  public List<MarkerRecord> markers(String after, int limit) throws SQLException {
    return MARKERS.list(session::prepare, after, limit);
  }

  @Override
  public Optional<CacheRecord> memo(String uri, long now) throws SQLException {
    return MemoReads.one(session, uri, now);
  }

  @Override
  public Map<String, CacheRecord> memos(Collection<String> uris, long now) throws SQLException {
    return MemoReads.several(session, uris, now);
  }

  @Override
  public List<CacheRecord> listMemos(String prefix, String after, int limit, long now)
      throws SQLException {
    return MemoReads.list(session, prefix, after, limit, now);
  }

  @Override
  public List<String> listMemoUris(String prefix, String after, int limit, long now)
      throws SQLException {
    return MemoReads.uris(session, prefix, after, limit, now);
  }

  @Override
  public ChangedMemos changedMemosSince(long revision, int limit) throws SQLException {
    return MemoReads.changedSince(session, revision, limit);
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
