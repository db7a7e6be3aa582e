package dev.intrepid.launcher.transfer;

import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.MarkerRecord;
import java.util.Iterator;

/** Checks the markers: none is beyond the end of the log. For one thread. */
final class MarkerCheck {

  private final EventRepo repo;
  private final Work work;
  private final RepoDigest digest;
  private final Faults faults;

  MarkerCheck(EventRepo repo, Work work, RepoDigest digest, Faults faults) {
    this.repo = repo;
    this.work = work;
    this.digest = digest;
    this.faults = faults;
  }

  void run() throws InterruptedException {
    Iterator<StreamMarkers> all = RepoReads.markers(repo);
    while (all.hasNext()) {
      work.goOn();
      all.next().markers().forEach(this::check);
    }
  }

  private void check(MarkerRecord marker) {
    digest.add(marker);
    // Asked for after the marker was read: an app may run, and markers follow the log.
    long end = repo.lastSequence();
    String where =
        " (tracking stream: "
            + marker.trackingStream()
            + ", shard: "
            + marker.shard().index()
            + " of "
            + marker.shard().count()
            + ").";
    faults.require(
        marker.marker().sequence() <= end,
        "A marker is at sequence "
            + marker.marker().sequence()
            + ", though the log ends at "
            + end
            + ": what is published next would be passed over"
            + where);
    faults.require(marker.epoch() > 0, "A marker is there that was never moved" + where);
  }
}
