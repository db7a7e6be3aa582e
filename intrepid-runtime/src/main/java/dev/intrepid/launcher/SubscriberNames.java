package dev.intrepid.launcher;

import dev.intrepid.control.ControlMemo;
import dev.intrepid.engine.ShadowName;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The subscribers that have read from a repo. */
final class SubscriberNames {

  private static final int PAGE = 256;

  private SubscriberNames() {}

  static SortedSet<String> in(IntrepidRepo repo) {
    SortedSet<String> names = new TreeSet<>();
    String after = "";
    List<MarkerRecord> page = repo.markers(after, PAGE);
    while (!page.isEmpty()) {
      page.stream().filter(m -> isInUse(repo, m)).forEach(marker -> names.add(of(marker)));
      after = page.get(page.size() - 1).trackingStream();
      page = repo.markers(after, PAGE);
    }
    return names;
  }

  /** Refuses a name that nobody has read under: it was probably misspelled. */
  static void require(IntrepidRepo repo, String name) {
    SortedSet<String> names = in(repo);
    if (!names.contains(name)) {
      throw CommandFailure.failed(
          "No subscriber "
              + name
              + " has read from "
              + repo.address()
              + "."
              + DidYouMean.hint(name, names));
    }
  }

  /**
   * Markers of another number of shards stay behind when that is changed, and those of a shadow
   * when it is over.
   */
  static boolean isInUse(IntrepidRepo repo, MarkerRecord marker) {
    String name = of(marker);
    ControlMemo control = ControlMemo.read(repo, name);
    return control.isStored() ? control.shards() == marker.shard().count() : !ShadowName.is(name);
  }

  static String of(MarkerRecord marker) {
    String stream = marker.trackingStream();
    int at = stream.indexOf('@');
    return at < 0 ? stream : stream.substring(0, at);
  }
}
