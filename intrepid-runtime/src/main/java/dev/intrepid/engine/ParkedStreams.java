package dev.intrepid.engine;

import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.ParkedStream.Request;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which streams a subscriber has parked, as the repo says. Whoever parks or frees one moves the
 * marker in the same commit, so what is read here after the marker is true until the marker is
 * moved by somebody else. For one thread, but for {@link #count}.
 */
final class ParkedStreams {

  private static final int PAGE = 200;

  private final CacheRepo repo;
  private final String subscriber;
  private final Set<String> streams = new HashSet<>();
  private volatile int count;

  ParkedStreams(CacheRepo repo, String subscriber) {
    this.repo = repo;
    this.subscriber = subscriber;
  }

  /**
   * Reads them all.
   *
   * @param requested told each for which something is asked
   */
  void read(Consumer<ParkedStream> requested) {
    streams.clear();
    String prefix = ParkedStream.prefix(subscriber);
    String after = "";
    List<CacheRecord> page;
    do {
      page = repo.listMemos(prefix, after, PAGE);
      for (CacheRecord memo : page) {
        ParkedStream parked = ParkedStream.of(memo);
        streams.add(parked.stream());
        if (parked.request() != Request.NONE) {
          requested.accept(parked);
        }
        after = memo.uri();
      }
    } while (page.size() == PAGE);
    count = streams.size();
  }

  boolean has(String stream) {
    return !streams.isEmpty() && streams.contains(stream);
  }

  void add(String stream) {
    streams.add(stream);
    count = streams.size();
  }

  void remove(String stream) {
    streams.remove(stream);
    count = streams.size();
  }

  /** How many there are; from any thread. */
  int count() {
    return count;
  }
}
