package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.jdbc.Readers.Question;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a {@link JdbcRepo} asks its connections. Records, since a start asks most of it, and of each
 * lambda it would have to write a class first, and one more for each shape of what they capture.
 */
final class Questions {

  private Questions() {}

  record Since(SubscriptionTopic topic, Shard shard, long sequence, int limit)
      implements Question<Reads, EventLog> {
    @Override
    public EventLog ask(Reads reads) throws SQLException {
      return reads.events().since(topic, shard, sequence, limit);
    }
  }

  record Forward(String stream, long position, int limit)
      implements Question<Reads, List<EventRecord>> {
    @Override
    public List<EventRecord> ask(Reads reads) throws SQLException {
      return reads.events().forward(stream, position, limit);
    }
  }

  record Backward(String stream, long position, int limit)
      implements Question<Reads, List<EventRecord>> {
    @Override
    public List<EventRecord> ask(Reads reads) throws SQLException {
      return reads.events().backward(stream, position, limit);
    }
  }

  record Event(UUID id) implements Question<Reads, Optional<EventRecord>> {
    @Override
    public Optional<EventRecord> ask(Reads reads) throws SQLException {
      return reads.events().byId(id);
    }
  }

  record LastSequence() implements Question<Reads, Long> {
    @Override
    public Long ask(Reads reads) throws SQLException {
      return reads.events().lastSequence();
    }
  }

  record HasNext(SearchedLog searched) implements Question<Reads, Boolean> {
    @Override
    public Boolean ask(Reads reads) throws SQLException {
      return searched.hasNext(reads.events());
    }
  }

  record Marker(String trackingStream, Shard shard)
      implements Question<Reads, Optional<MarkerRecord>> {
    @Override
    public Optional<MarkerRecord> ask(Reads reads) throws SQLException {
      return reads.markers().one(trackingStream, shard);
    }
  }

  record MovedLast(String trackingStream) implements Question<Reads, Optional<MarkerRecord>> {
    @Override
    public Optional<MarkerRecord> ask(Reads reads) throws SQLException {
      return reads.markers().movedLast(trackingStream);
    }
  }

  record Markers(String after, int limit) implements Question<Reads, List<MarkerRecord>> {
    @Override
    public List<MarkerRecord> ask(Reads reads) throws SQLException {
      return reads.markers().list(after, limit);
    }
  }

  record Memo(String uri, long now) implements Question<Reads, Optional<CacheRecord>> {
    @Override
    public Optional<CacheRecord> ask(Reads reads) throws SQLException {
      return reads.memos().one(uri, now);
    }
  }

  record Memos(Collection<String> uris, long now)
      implements Question<Reads, Map<String, CacheRecord>> {
    @Override
    public Map<String, CacheRecord> ask(Reads reads) throws SQLException {
      return reads.memos().several(uris, now);
    }
  }

  record MemosUnder(String prefix, String after, int limit, long now)
      implements Question<Reads, List<CacheRecord>> {
    @Override
    public List<CacheRecord> ask(Reads reads) throws SQLException {
      return reads.memos().list(prefix, after, limit, now);
    }
  }

  record UrisUnder(String prefix, String after, int limit, long now)
      implements Question<Reads, List<String>> {
    @Override
    public List<String> ask(Reads reads) throws SQLException {
      return reads.memos().uris(prefix, after, limit, now);
    }
  }

  record ChangesSince(long revision, int limit) implements Question<Reads, ChangedMemos> {
    @Override
    public ChangedMemos ask(Reads reads) throws SQLException {
      return reads.memos().changedSince(revision, limit);
    }
  }
}
