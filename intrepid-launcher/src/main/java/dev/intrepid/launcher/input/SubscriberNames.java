package dev.intrepid.launcher.input;

import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The subscribers that have read from a repo. */
public final class SubscriberNames {

  private static final int PAGE = 256;

  private SubscriberNames() {}

  static SortedSet<String> in(IntrepidRepo repo) {
    SortedSet<String> names = new TreeSet<>();
    eachMarker(repo, (marker, control) -> names.add(of(marker)));
    return names;
  }

  /** Hands over the markers in use, each with the control memo of its subscriber. */
  public static void eachMarker(IntrepidRepo repo, BiConsumer<MarkerRecord, ControlMemo> action) {
    String after = "";
    List<MarkerRecord> page = repo.markers(after, PAGE);
    while (!page.isEmpty()) {
      for (MarkerRecord marker : page) {
        after = marker.trackingStream();
        inUse(repo, marker).ifPresent(control -> action.accept(marker, control));
      }
      page = repo.markers(after, PAGE);
    }
  }

  /**
   * Refuses the name of no subscriber, which is probably misspelled.
   *
   * @return all names
   */
  public static SortedSet<String> require(IntrepidRepo repo, String name) {
    SortedSet<String> names = in(repo);
    if (!names.contains(name)) {
      throw CommandFailure.failed(
          "No subscriber "
              + name
              + " has read from "
              + repo.address()
              + "."
              + NameHint.andAll(name, names));
    }
    return names;
  }

  /**
   * The control memo of the subscriber of a marker; empty if the marker is no longer in use:
   * markers remain when the number of shards is changed, a rebuild ends, or a subscriber is
   * retired.
   */
  public static Optional<ControlMemo> inUse(IntrepidRepo repo, MarkerRecord marker) {
    String name = of(marker);
    ControlMemo control = ControlMemo.read(repo, name);
    boolean isInUse =
        control.isStored() ? control.shards() == marker.shard().count() : !ShadowName.is(name);
    return isInUse && !control.isRetired() ? Optional.of(control) : Optional.empty();
  }

  public static String of(MarkerRecord marker) {
    String stream = marker.trackingStream();
    int at = stream.indexOf('@');
    return at < 0 ? stream : stream.substring(0, at);
  }
}
