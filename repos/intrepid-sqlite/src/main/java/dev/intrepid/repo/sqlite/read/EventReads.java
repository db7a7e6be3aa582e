package dev.intrepid.repo.sqlite.read;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.jdbc.EventQuestions;
import dev.intrepid.repo.jdbc.SeenLog;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.sqlite.connection.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The questions about events. */
public final class EventReads implements EventQuestions {

  private static final String SELECT = "SELECT " + Rows.EVENT + " FROM events WHERE ";

  private static final String OF_ALL = "sequence > ?";
  private static final String OF_SHARD = " AND hash % ? = ?";
  private static final String PAGE = " ORDER BY sequence LIMIT ?";

  private static final String ALL = SELECT + OF_ALL + PAGE;
  private static final String ALL_OF_SHARD = SELECT + OF_ALL + OF_SHARD + PAGE;

  private static final String FORWARD =
      SELECT + "stream = ? AND position > ? ORDER BY position LIMIT ?";
  private static final String BACKWARD =
      SELECT + "stream = ? AND position < ? ORDER BY position DESC LIMIT ?";
  private static final String BY_ID = SELECT + "id = ?";
  private static final String SEQUENCE_AT =
      "SELECT sequence FROM events WHERE stream = ? AND position = ?";
  private static final String LAST_PLACE =
      "SELECT position, sequence FROM events WHERE stream = ? ORDER BY position DESC LIMIT 1";
  private static final String END =
      "SELECT sequence, id FROM events ORDER BY sequence DESC LIMIT 1";

  private final Session session;

  public EventReads(Session session) {
    this.session = session;
  }

  @Override
  public long lastSequence() throws SQLException {
    long times = session.seen().timesGoneBack();
    End end = end();
    session.compare();
    end.isSeenBy(session.seen(), times);
    return end.sequence();
  }

  /** The last event of the log; the id is empty if there is none. */
  private record End(long sequence, Optional<UUID> id) {
    static final End NONE = new End(0, Optional.empty());

    void isSeenBy(SeenLog seen, long timesGoneBack) {
      if (id.isPresent()) {
        seen.saw(sequence, id.get(), timesGoneBack);
      }
    }
  }

  private End end() throws SQLException {
    try (ResultSet rows = session.prepare(END).executeQuery()) {
      if (!rows.next()) {
        return End.NONE;
      }
      long sequence = rows.getLong(1);
      return new End(sequence, Optional.of(Rows.id(rows.getBytes(2), sequence)));
    }
  }

  @Override
  public EventLog since(SubscriptionTopic topic, Shard shard, long sequence, int limit)
      throws SQLException {
    long times = session.seen().timesGoneBack();
    // Asked first: what is committed after it is at most read too early, never passed over.
    End end = isWholeLog(topic, shard) ? End.NONE : end();
    Page page = page(topic, shard, sequence, limit, end.sequence());
    session.compare();
    end.isSeenBy(session.seen(), times);
    session.seen().saw(page.records(), times);
    return new EventLog(page.records(), page.through(sequence, end.sequence()));
  }

  /** Then the last record of a page that is not full is the last of the log. */
  private static boolean isWholeLog(SubscriptionTopic topic, Shard shard) {
    return topic instanceof SubscriptionTopic.All && shard.count() == 1;
  }

  /**
   * What was found.
   *
   * @param isWhole whether there was no more
   */
  private record Page(List<EventRecord> records, boolean isWhole) {
    long through(long sequence, long end) {
      long last = records.isEmpty() ? sequence : records.get(records.size() - 1).sequence();
      return isWhole ? Math.max(end, last) : last;
    }
  }

  private Page page(SubscriptionTopic topic, Shard shard, long sequence, int limit, long end)
      throws SQLException {
    if (topic instanceof SubscriptionTopic.OneStream one) {
      return shard.contains(one.stream())
          ? pageOfStream(one.stream(), positionAt(one.stream(), sequence), limit)
          : new Page(List.of(), true);
    }
    if (topic instanceof SubscriptionTopic.Prefix below) {
      PrefixReads reads = new PrefixReads(session, below.prefix(), shard);
      return page(reads.since(sequence, limit, end), limit);
    }
    boolean isWhole = shard.count() == 1;
    PreparedStatement query = session.prepare(isWhole ? ALL : ALL_OF_SHARD);
    int parameter = 1;
    query.setLong(parameter++, sequence);
    if (!isWhole) {
      query.setInt(parameter++, shard.count());
      query.setInt(parameter++, shard.index());
    }
    query.setInt(parameter, limit);
    return page(records(query), limit);
  }

  private Page pageOfStream(String stream, long position, int limit) throws SQLException {
    return page(forward(stream, position, limit), limit);
  }

  private static Page page(List<EventRecord> records, int limit) {
    return new Page(records, !EventLog.of(records).mayHaveMore(limit));
  }

  private static List<EventRecord> records(PreparedStatement query) throws SQLException {
    try (ResultSet rows = query.executeQuery()) {
      return Rows.pageOfEvents(rows);
    }
  }

  /**
   * The position of the last event of a stream that is not after a sequence. Found by halving, as
   * positions are dense and grow with the sequence: a long stream costs little more than a short.
   */
  private long positionAt(String stream, long sequence) throws SQLException {
    Place last = lastPlace(stream);
    if (sequence <= 0 || last.sequence() <= sequence) {
      return sequence <= 0 ? 0 : last.position();
    }
    long low = 0;
    long high = last.position() - 1;
    while (low < high) {
      long middle = (low + high + 1) >>> 1;
      if (sequenceAt(stream, middle) <= sequence) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private record Place(long position, long sequence) {}

  private Place lastPlace(String stream) throws SQLException {
    PreparedStatement query = session.prepare(LAST_PLACE);
    query.setString(1, stream);
    try (ResultSet rows = query.executeQuery()) {
      return rows.next() ? new Place(rows.getLong(1), rows.getLong(2)) : new Place(0, 0);
    }
  }

  private long sequenceAt(String stream, long position) throws SQLException {
    PreparedStatement query = session.prepare(SEQUENCE_AT);
    query.setString(1, stream);
    query.setLong(2, position);
    try (ResultSet rows = query.executeQuery()) {
      return rows.next() ? rows.getLong(1) : Long.MAX_VALUE;
    }
  }

  @Override
  public Search search(SubscriptionTopic topic, long sequence) throws SQLException {
    // Asked first: what is committed after it is searched next time.
    long end = lastSequence();
    return new Search(end > sequence && hasSince(topic, sequence, end), end);
  }

  /**
   * Whether there is an event of the topic after a sequence.
   *
   * @param end the last sequence of the log, which is after that one
   */
  boolean hasSince(SubscriptionTopic topic, long sequence, long end) throws SQLException {
    if (topic instanceof SubscriptionTopic.OneStream one) {
      return lastPlace(one.stream()).sequence() > sequence;
    }
    return !(topic instanceof SubscriptionTopic.Prefix below)
        || new PrefixReads(session, below.prefix(), Shard.ALL).hasSince(sequence, end);
  }

  @Override
  public List<EventRecord> forward(String stream, long position, int limit) throws SQLException {
    return records(ofStream(session.prepare(FORWARD), stream, position, limit));
  }

  @Override
  public List<EventRecord> backward(String stream, long position, int limit) throws SQLException {
    return records(ofStream(session.prepare(BACKWARD), stream, position, limit));
  }

  private static PreparedStatement ofStream(
      PreparedStatement query, String stream, long position, int limit) throws SQLException {
    query.setString(1, stream);
    query.setLong(2, position);
    query.setInt(3, limit);
    return query;
  }

  @Override
  public Optional<EventRecord> byId(UUID id) throws SQLException {
    PreparedStatement query = session.prepare(BY_ID);
    query.setBytes(1, Rows.bytes(id));
    try (ResultSet rows = query.executeQuery()) {
      return Rows.first(rows, Rows::event);
    }
  }
}
