package dev.intrepid.engine.state;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.exception.SeveralPositionsException;
import dev.intrepid.exception.SeveralPositionsException.Position;
import dev.intrepid.repo.IntrepidRepo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Under which of its names a subscriber has read. A rename ends the former name in the commit that
 * begins the new one, so more than one of them has been of another subscriber.
 */
public final class NamesRead {

  private NamesRead() {}

  /**
   * Requires that each subscriber has read under one of its names at most.
   *
   * @throws SeveralPositionsException if one has read under several
   */
  public static void requireOne(Collection<SubscriberSpec> specs, IntrepidRepo repo) {
    List<Position> several = new ArrayList<>();
    for (SubscriberSpec spec : specs) {
      if (hasReadBefore(spec, repo)) {
        several.addAll(several(spec, repo));
      }
    }
    if (!several.isEmpty()) {
      throw new SeveralPositionsException(several);
    }
  }

  /** Whether it has read under a former name. A rename ends that, so most read nothing more. */
  private static boolean hasReadBefore(SubscriberSpec spec, IntrepidRepo repo) {
    SubscriptionLayout layout = layout(spec, repo);
    for (String former : spec.formerly()) {
      if (layout.hasBegun(former)) {
        return true;
      }
    }
    return false;
  }

  private static SubscriptionLayout layout(SubscriberSpec spec, IntrepidRepo repo) {
    return new SubscriptionLayout(spec, SubscriptionLayout.config(spec.name()), repo);
  }

  /** The positions of its names if it has several; read until a rename in between is ruled out. */
  private static List<Position> several(SubscriberSpec spec, IntrepidRepo repo) {
    List<Position> before = positions(spec, repo);
    while (before.size() > 1) {
      List<Position> now = positions(spec, repo);
      if (names(now).equals(names(before))) {
        return now;
      }
      before = now;
    }
    return List.of();
  }

  private static List<Position> positions(SubscriberSpec spec, IntrepidRepo repo) {
    SubscriptionLayout layout = layout(spec, repo);
    Set<String> names = new LinkedHashSet<>(List.of(spec.name()));
    names.addAll(spec.formerly());
    List<Position> positions = new ArrayList<>();
    for (String name : names) {
      ControlMemo control = ControlMemo.read(repo, name);
      if (layout.hasBegun(control)) {
        long sequence =
            Markers.furthest(
                SubscriptionLayout.markers(
                    repo, SubscriptionLayout.config(name), control.shards()));
        positions.add(new Position(spec.name(), name, sequence));
      }
    }
    return positions;
  }

  private static List<String> names(List<Position> positions) {
    List<String> names = new ArrayList<>();
    for (Position one : positions) {
      names.add(one.name());
    }
    return names;
  }
}
