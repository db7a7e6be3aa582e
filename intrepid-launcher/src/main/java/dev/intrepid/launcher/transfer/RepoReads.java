package dev.intrepid.launcher.transfer;

import dev.intrepid.engine.stored.AppMember;
import dev.intrepid.engine.stored.AppReport;
import dev.intrepid.engine.stored.CopyMark;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** All that a repo has, a page in memory at a time. */
final class RepoReads {

  private static final int PAGE = 1_000;
  private static final int STREAMS = 100;

  private RepoReads() {}

  /** A page of events. */
  static EventLog page(EventRepo repo, long after) {
    return repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, after, PAGE);
  }

  /** The events after a sequence, up to another. */
  static Iterator<EventRecord> events(EventRepo repo, long after, long through) {
    return new Pages<>(
        after,
        sequence ->
            page(repo, sequence).records().stream()
                .filter(event -> event.sequence() <= through)
                .toList(),
        EventRecord::sequence);
  }

  /** The memos that are copied, in the order of their URIs. */
  static Iterator<CacheRecord> memos(IntrepidRepo repo) {
    Iterable<CacheRecord> all =
        () -> new Pages<>("", uri -> repo.listMemos("", uri, PAGE), CacheRecord::uri);
    return StreamSupport.stream(all.spliterator(), false)
        .filter(memo -> isCopied(memo.uri()))
        .iterator();
  }

  /**
   * Whether a memo belongs to what a repo has: what apps that run on it say of themselves does not,
   * nor what says that it is an unfinished copy.
   */
  static boolean isCopied(String uri) {
    return !uri.startsWith(AppReport.PREFIX)
        && !uri.startsWith(AppMember.PREFIX)
        && !uri.equals(CopyMark.URI);
  }

  /** The markers, in the order of their tracking streams. */
  static Iterator<StreamMarkers> markers(EventRepo repo) {
    return new Pages<>(
        "",
        stream -> ofStreams(repo, repo.markers(stream, STREAMS)),
        StreamMarkers::trackingStream);
  }

  private static List<StreamMarkers> ofStreams(EventRepo repo, List<MarkerRecord> markers) {
    Map<String, List<MarkerRecord>> byStream = new LinkedHashMap<>();
    for (MarkerRecord marker : markers) {
      byStream.computeIfAbsent(marker.trackingStream(), stream -> new ArrayList<>()).add(marker);
    }
    return byStream.values().stream().map(shards -> StreamMarkers.of(repo, shards)).toList();
  }

  /**
   * Reads the next page once the one before is used up, and ends at the first empty page: what is
   * stored after that is not read.
   */
  private static final class Pages<K, T> implements Iterator<T> {
    private final Function<K, List<T>> next;
    private final Function<T, K> key;
    private K after;
    private boolean isAtEnd;
    private Iterator<T> page = List.<T>of().iterator();

    Pages(K first, Function<K, List<T>> next, Function<T, K> key) {
      this.after = first;
      this.next = next;
      this.key = key;
    }

    @Override
    public boolean hasNext() {
      if (!page.hasNext() && !isAtEnd) {
        page = next.apply(after).iterator();
        isAtEnd = !page.hasNext();
      }
      return page.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      T found = page.next();
      after = key.apply(found);
      return found;
    }
  }
}
