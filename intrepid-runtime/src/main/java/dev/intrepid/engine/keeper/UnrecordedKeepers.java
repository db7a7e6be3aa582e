package dev.intrepid.engine.keeper;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The subscribers that may keep memos without a record in the repo, since an earlier release of
 * Intrepid recorded none.
 */
final class UnrecordedKeepers {

  private static final int PAGE = 256;
  private static final String EVERYTHING = "@*";

  private final IntrepidRepo repo;
  private final KeeperRegister register;
  private final List<SubscriberSpec> all;
  private final EarlierReleases earlier;

  UnrecordedKeepers(
      IntrepidRepo repo,
      KeeperRegister register,
      List<SubscriberSpec> all,
      EarlierReleases earlier) {
    this.repo = repo;
    this.register = register;
    this.all = all;
    this.earlier = earlier;
  }

  /** Whether a subscriber of which nothing is recorded may be one of them. */
  boolean mayHave(String subscriber) {
    return earlier.haveLeft(subscriber);
  }

  /** Their names: the ones that this program does not have, if there are any, else those it has. */
  List<String> names() {
    Set<String> ours = all.stream().map(SubscriberSpec::name).collect(Collectors.toSet());
    SortedSet<String> found = found();
    List<String> others = found.stream().filter(name -> !ours.contains(name)).toList();
    if (!others.isEmpty()) {
      return others;
    }
    return all.stream()
        .filter(spec -> !Fold.of(spec).isEmpty() && found.contains(spec.name()))
        .map(SubscriberSpec::name)
        .toList();
  }

  private SortedSet<String> found() {
    SortedSet<String> names = new TreeSet<>();
    String after = "";
    List<MarkerRecord> page = repo.markers(after, PAGE);
    while (!page.isEmpty()) {
      for (MarkerRecord marker : page) {
        after = marker.trackingStream();
        String name = name(after);
        if (marker.marker().sequence() > 0 && isUnrecorded(name)) {
          names.add(name);
        }
      }
      page = repo.markers(after, PAGE);
    }
    return names;
  }

  private boolean isUnrecorded(String name) {
    return !ShadowName.is(name)
        && !register.of(name).isStored()
        && all.stream().noneMatch(spec -> spec.formerly().contains(name))
        && !ControlMemo.read(repo, name).isRetired();
  }

  private static String name(String trackingStream) {
    return trackingStream.endsWith(EVERYTHING)
        ? trackingStream.substring(0, trackingStream.length() - EVERYTHING.length())
        : trackingStream;
  }
}
