package dev.intrepid.launcher.transfer;

import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import java.util.Optional;

/** Checks that what is parked is in the log. */
final class ParkedCheck {

  private final EventRepo repo;
  private final Faults faults;

  ParkedCheck(EventRepo repo, Faults faults) {
    this.repo = repo;
    this.faults = faults;
  }

  void check(ParkedMemo parked, String uri) {
    String where = " (subscriber: " + parked.subscriber() + ", stream: " + parked.stream() + ").";
    faults.require(
        uri.equals(ParkedMemo.uri(parked.subscriber(), parked.stream())),
        "What is parked is stored at " + uri + ", where it is not looked for" + where);
    long last = repo.last(parked.stream(), EventKind.ENTRY).map(EventRecord::position).orElse(0L);
    // Between a skip and the retry that follows, it may be the position of the next message.
    faults.require(
        parked.position() >= 1 && parked.position() <= last + 1,
        "A stream is parked from position "
            + parked.position()
            + " on, though it ends at position "
            + last
            + where);
    Optional<EventRecord> message = repo.entry(parked.messageId());
    faults.require(
        message.filter(event -> event.stream().equals(parked.stream())).isPresent(),
        "A stream is parked for the message " + parked.messageId() + ", which it lacks" + where);
    long end = repo.lastSequence();
    faults.require(
        parked.replayedThrough() <= end,
        "A stream is delivered again up to sequence "
            + parked.replayedThrough()
            + ", though the log ends at "
            + end
            + where);
  }
}
