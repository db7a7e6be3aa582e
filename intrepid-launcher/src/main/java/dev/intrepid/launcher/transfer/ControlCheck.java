package dev.intrepid.launcher.transfer;

import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.repo.IntrepidRepo;

/** Checks that what is asked of a subscriber fits to its markers. */
final class ControlCheck {

  private final IntrepidRepo repo;
  private final Faults faults;

  ControlCheck(IntrepidRepo repo, Faults faults) {
    this.repo = repo;
    this.faults = faults;
  }

  void check(ControlMemo control) {
    String subscriber = control.subscriber();
    String where = " (subscriber: " + subscriber + ").";
    int found =
        SubscriptionLayout.markers(repo, SubscriptionLayout.config(subscriber), control.shards())
            .size();
    // An app may have changed the number of shards between the two answers.
    boolean isCurrent = ControlMemo.read(repo, subscriber).revision() == control.revision();
    faults.require(
        !isCurrent || control.isRetired() || found == 0 || found == control.shards(),
        "A subscriber has "
            + control.shards()
            + " shards and markers of "
            + found
            + " of them: messages of the others would be handled again"
            + where);
    long end = repo.lastSequence();
    faults.require(
        control.replay().furthest() <= end,
        "A subscriber handles messages again up to sequence "
            + control.replay().furthest()
            + ", though the log ends at "
            + end
            + where);
  }
}
