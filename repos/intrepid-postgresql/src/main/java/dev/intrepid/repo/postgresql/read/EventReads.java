package dev.intrepid.repo.postgresql.read;

import static java.util.Objects.requireNonNull;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.jdbc.EventQuestions;
import dev.intrepid.repo.jdbc.row.Ranges;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.postgresql.connection.Answers;
import dev.intrepid.repo.postgresql.connection.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The questions about events. */
public final class EventReads implements EventQuestions {

  /** What {@link Rows#event} reads. */
  public static final String COLUMNS = Rows.event("uuid_send(id)");

  /** The column after these. */
  private static final int IS_LARGE = 11;

  private static final String END =
      "SELECT sequence, id FROM {schema}.events ORDER BY sequence DESC LIMIT 1";

  private static final String SINCE = "sequence > ?";
  private static final String OF_SHARD = " AND hash % ? = ?";

  /** As the index has it: the first segment of the stream and its slash. */
  private static final String OF_TOPIC = " AND left(stream, strpos(stream, '/')) = ?";

  private static final String OF_PREFIX = OF_TOPIC + " AND stream >= ? AND stream < ?";

  private static final String FORWARD = page("stream = ? AND position > ?", "position");
  private static final String BACKWARD = page("stream = ? AND position < ?", "position DESC");

  /**
   * The last position of a stream that is not after a sequence, found by halving, as positions are
   * dense and grow with the sequence: a long stream costs little more than a short one.
   */
  private static final String HALVING =
      """
      WITH RECURSIVE last AS (
        SELECT position, sequence <= ? AS is_before FROM {schema}.events
          WHERE stream = ? ORDER BY position DESC LIMIT 1
      ), halving (low, high) AS (
        SELECT CASE WHEN is_before THEN position ELSE 0 END,
          CASE WHEN is_before THEN position ELSE position - 1 END FROM last
        UNION ALL
        SELECT CASE WHEN middle.is_before THEN middle.position ELSE low END,
          CASE WHEN middle.is_before THEN high ELSE middle.position - 1 END
          FROM halving, LATERAL (
            SELECT position, sequence <= ? AS is_before FROM {schema}.events
              WHERE stream = ? AND position = (low + high + 1) / 2
          ) AS middle WHERE low < high
      )
      """;

  private static final String OF_STREAM =
      HALVING + page("stream = ? AND position > (SELECT max(low) FROM halving)", "position");
  private static final String BY_ID = "SELECT " + COLUMNS + " FROM {schema}.events WHERE id = ?";
  private static final String LAST_OF_STREAM =
      "coalesce((SELECT sequence FROM {schema}.events WHERE stream = ?"
          + " ORDER BY position DESC LIMIT 1), 0)";

  private final Session session;

  public EventReads(Session session) {
    this.session = session;
  }

  private static String page(String condition, String order) {
    return PageBytes.query(COLUMNS, "events", condition, order);
  }

  @Override
  public EventLog since(SubscriptionTopic topic, Shard shard, long sequence, int limit)
      throws SQLException {
    if (topic instanceof SubscriptionTopic.OneStream one) {
      return sinceOfStream(one.stream(), shard, sequence, limit);
    }
    String condition = SINCE + condition(topic) + (shard.count() == 1 ? "" : OF_SHARD);
    if (PageBytes.hasRoomForSmall(limit)) {
      String small = PageBytes.ofSmallEvents(COLUMNS, condition, "sequence");
      EventLog page = page(small, topic, shard, sequence, limit, EventReads::smallEvents);
      if (page != null) {
        return page;
      }
    }
    String all = page(condition, "sequence");
    return requireNonNull(page(all, topic, shard, sequence, limit, Rows::pageOfEvents));
  }

  private interface PageReader {
    @Nullable List<EventRecord> read(ResultSet rows) throws SQLException;
  }

  /** The page that a query finds; null if its reader refuses it. */
  private @Nullable EventLog page(
      String page,
      SubscriptionTopic topic,
      Shard shard,
      long sequence,
      int limit,
      PageReader reader)
      throws SQLException {
    // Then the last record of a page that is not full is the last of the log.
    boolean isWholeLog = topic instanceof SubscriptionTopic.All && shard.count() == 1;
    // The end is asked for first: what is committed after it is at most read too early.
    PreparedStatement query = session.prepare(isWholeLog ? page : END + "; " + page);
    query.setLong(1, sequence);
    int parameter = setTopic(query, 2, topic);
    if (shard.count() > 1) {
      query.setInt(parameter++, shard.count());
      query.setInt(parameter++, shard.index());
    }
    query.setInt(parameter, limit);
    Answers answers = Answers.of(query);
    long end = isWholeLog ? 0 : end(answers.rows());
    List<EventRecord> records = reader.read(answers.rows());
    return records == null ? null : log(records, sequence, limit, end);
  }

  /** Null if one of them is larger than small. */
  private static @Nullable List<EventRecord> smallEvents(ResultSet rows) throws SQLException {
    List<EventRecord> records = new ArrayList<>();
    while (rows.next()) {
      if (rows.getBoolean(IS_LARGE)) {
        return null;
      }
      records.add(Rows.event(rows));
    }
    return records;
  }

  private EventLog sinceOfStream(String stream, Shard shard, long sequence, int limit)
      throws SQLException {
    if (!shard.contains(stream)) {
      return new EventLog(List.of(), Math.max(sequence, lastSequence()));
    }
    PreparedStatement query = session.prepare(END + "; " + OF_STREAM);
    query.setLong(1, sequence);
    query.setString(2, stream);
    query.setLong(3, sequence);
    query.setString(4, stream);
    query.setString(5, stream);
    query.setInt(6, limit);
    Answers answers = Answers.of(query);
    long end = end(answers.rows());
    return log(Rows.pageOfEvents(answers.rows()), sequence, limit, end);
  }

  /** A page, which is complete through the end of the log if there are no more records. */
  private EventLog log(List<EventRecord> records, long sequence, int limit, long end) {
    session.saw(records);
    EventLog page = EventLog.of(records);
    long last = Math.max(sequence, page.through());
    return new EventLog(records, page.mayHaveMore(limit) ? last : Math.max(last, end));
  }

  private static String condition(SubscriptionTopic topic) {
    if (topic instanceof SubscriptionTopic.Prefix below) {
      return isOneSegment(below) ? OF_TOPIC : OF_PREFIX;
    }
    return "";
  }

  private static int setTopic(PreparedStatement query, int first, SubscriptionTopic topic)
      throws SQLException {
    int parameter = first;
    if (topic instanceof SubscriptionTopic.Prefix below) {
      String prefix = below.prefix();
      query.setString(parameter++, prefix.substring(0, prefix.indexOf('/') + 1));
      if (!isOneSegment(below)) {
        query.setString(parameter++, prefix);
        query.setString(parameter++, Ranges.end(prefix));
      }
    }
    return parameter;
  }

  private static boolean isOneSegment(SubscriptionTopic.Prefix below) {
    return below.prefix().indexOf('/') == below.prefix().length() - 1;
  }

  /** What is found and where the log ends is as of one moment, since one statement asks both. */
  @Override
  public Search search(SubscriptionTopic topic, long sequence) throws SQLException {
    boolean isOfStream = topic instanceof SubscriptionTopic.OneStream;
    PreparedStatement query =
        session.prepare(
            "SELECT sequence, id, "
                + (isOfStream
                    ? LAST_OF_STREAM + " > ?"
                    : "EXISTS (SELECT FROM {schema}.events WHERE " + SINCE + condition(topic) + ")")
                + " FROM {schema}.events ORDER BY sequence DESC LIMIT 1");
    if (topic instanceof SubscriptionTopic.OneStream one) {
      query.setString(1, one.stream());
      query.setLong(2, sequence);
    } else {
      query.setLong(1, sequence);
      setTopic(query, 2, topic);
    }
    try (ResultSet rows = query.executeQuery()) {
      long end = end(rows);
      return new Search(end > 0 && rows.getBoolean(3), end);
    }
  }

  @Override
  public long lastSequence() throws SQLException {
    try (ResultSet rows = session.prepare(END).executeQuery()) {
      return end(rows);
    }
  }

  /** The sequence of the last event, 0 if there is none. */
  private long end(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return 0;
    }
    long sequence = rows.getLong(1);
    session.saw(sequence, rows.getObject(2, UUID.class));
    return sequence;
  }

  @Override
  public List<EventRecord> forward(String stream, long position, int limit) throws SQLException {
    return ofStream(session.prepare(FORWARD), stream, position, limit);
  }

  @Override
  public List<EventRecord> backward(String stream, long position, int limit) throws SQLException {
    return ofStream(session.prepare(BACKWARD), stream, position, limit);
  }

  private static List<EventRecord> ofStream(
      PreparedStatement query, String stream, long position, int limit) throws SQLException {
    query.setString(1, stream);
    query.setLong(2, position);
    query.setInt(3, limit);
    try (ResultSet rows = query.executeQuery()) {
      return Rows.pageOfEvents(rows);
    }
  }

  @Override
  public Optional<EventRecord> byId(UUID id) throws SQLException {
    PreparedStatement query = session.prepare(BY_ID);
    query.setObject(1, id);
    try (ResultSet rows = query.executeQuery()) {
      return Rows.first(rows, Rows::event);
    }
  }
}
