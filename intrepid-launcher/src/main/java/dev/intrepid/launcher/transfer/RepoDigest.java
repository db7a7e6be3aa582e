package dev.intrepid.launcher.transfer;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many records a repo has, and their digests, by which two repos are compared. Events are
 * counted by the first segment of their streams, or stream by stream. For one thread.
 */
public final class RepoDigest {

  /** Streams, or groups of them, that are told one by one; events of more are told together. */
  private static final int MOST_GROUPS = 1_000;

  private static final String MORE = "(all others)";

  private final boolean isByStream;
  private final SortedMap<String, DigestSum> streams = new TreeMap<>();
  private final DigestSum events = new DigestSum();
  private final DigestSum memos = new DigestSum();
  private final DigestSum markers = new DigestSum();

  /**
   * Nothing yet.
   *
   * @param isByStream whether each stream is told, which takes memory for each
   */
  public RepoDigest(boolean isByStream) {
    this.isByStream = isByStream;
  }

  /**
   * A line of the result.
   *
   * @param kind events, memos or markers
   * @param streams which streams the events are of; empty for all, and for others
   * @param count how many there are
   * @param digest the sum of their digests
   */
  public record Row(String kind, String streams, long count, String digest) {
    private static Row of(String kind, String streams, DigestSum sum) {
      return new Row(kind, streams, sum.count(), sum.text());
    }
  }

  void add(EventRecord event) {
    byte[] bytes = RecordBytes.of(event);
    events.add(bytes);
    streams.computeIfAbsent(group(event.stream()), group -> new DigestSum()).add(bytes);
  }

  private String group(String stream) {
    int slash = stream.indexOf('/');
    String group = isByStream || slash < 0 ? stream : stream.substring(0, slash + 1) + "*";
    return isByStream || streams.size() < MOST_GROUPS || streams.containsKey(group) ? group : MORE;
  }

  void add(CacheRecord memo) {
    memos.add(RecordBytes.of(memo));
  }

  void add(MarkerRecord marker) {
    markers.add(RecordBytes.of(marker));
  }

  /** How many events there are. */
  public long events() {
    return events.count();
  }

  /** How many memos there are. */
  public long memos() {
    return memos.count();
  }

  /** How many markers there are. */
  public long markers() {
    return markers.count();
  }

  /** Everything, events first. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, DigestSum> group : streams.entrySet()) {
      rows.add(Row.of("events", group.getKey(), group.getValue()));
    }
    rows.add(Row.of("events", "", events));
    rows.add(Row.of("memos", "", memos));
    rows.add(Row.of("markers", "", markers));
    return rows;
  }
}
