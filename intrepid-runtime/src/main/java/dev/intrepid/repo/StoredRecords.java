package dev.intrepid.repo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Records of one repo, to be loaded into another as they are. Immutable.
 *
 * @param events entries, ascending by sequence
 * @param memos the memos, each URI once
 * @param markers the markers, each tracking stream and shard once; of those of a tracking stream,
 *     the last one counts as moved last
 * @param lastRevision the last revision that was given to any change of a memo; later changes get
 *     greater ones. 0 if there are no memos and it is to stay as it is; a smaller one than that of
 *     the repo changes nothing
 */
public record StoredRecords(
    List<EventRecord> events,
    List<CacheRecord> memos,
    List<MarkerRecord> markers,
    long lastRevision) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if an event is no entry, the sequences do not ascend from 1 or
   *     more, a memo or a marker is there twice, or the revision of a memo is not from 1 to the
   *     last one
   * @throws dev.intrepid.json.JsonFormatException if data was read from a damaged row
   */
  public StoredRecords {
    events = List.copyOf(events);
    memos = List.copyOf(memos);
    markers = List.copyOf(markers);
    requireEntries(events);
    requireMemos(memos, lastRevision);
    requireMarkers(markers);
  }

  /** These events alone. */
  public static StoredRecords ofEvents(List<EventRecord> events) {
    return new StoredRecords(events, List.of(), List.of(), 0);
  }

  /** These memos alone, and the last revision that was given. */
  public static StoredRecords ofMemos(List<CacheRecord> memos, long lastRevision) {
    return new StoredRecords(List.of(), memos, List.of(), lastRevision);
  }

  /** These markers alone. */
  public static StoredRecords ofMarkers(List<MarkerRecord> markers) {
    return new StoredRecords(List.of(), List.of(), markers, 0);
  }

  private static void requireEntries(List<EventRecord> events) {
    long last = 0;
    for (EventRecord event : events) {
      require(event.kind() == EventKind.ENTRY, "An event to be loaded is an entry", event.stream());
      require(event.sequence() > last, "Events to be loaded ascend by sequence", event.stream());
      event.data().requireReadable();
      last = event.sequence();
    }
  }

  private static void requireMemos(List<CacheRecord> memos, long lastRevision) {
    Set<String> uris = new HashSet<>();
    for (CacheRecord memo : memos) {
      require(uris.add(memo.uri()), "A memo is loaded once, not twice", memo.uri());
      require(
          memo.revision() > CacheRecord.NOT_STORED && memo.revision() <= lastRevision,
          "The revision of a memo to be loaded is from 1 to the last one",
          memo.uri());
      memo.data().requireReadable();
    }
  }

  private static void requireMarkers(List<MarkerRecord> markers) {
    Set<String> names = new HashSet<>();
    for (MarkerRecord marker : markers) {
      String name = marker.trackingStream() + " " + marker.shard();
      require(names.add(name), "A marker is loaded once, not twice", name);
      require(marker.epoch() > 0, "A marker to be loaded was moved", name);
    }
  }

  private static void require(boolean holds, String rule, String what) {
    if (!holds) {
      throw new IllegalArgumentException(rule + " (" + what + ").");
    }
  }

  /** Whether there is nothing to store. */
  public boolean isEmpty() {
    return events.isEmpty() && memos.isEmpty() && markers.isEmpty() && lastRevision == 0;
  }
}
