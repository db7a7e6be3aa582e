package dev.intrepid;

import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.exception.NotHandledException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.util.Optional;

/**
 * A message that is waited for, and whether the log has it. What was published in a transaction of
 * a user comes with its commit, or never; subscribers are done with the log before, too. For one
 * thread.
 */
final class AwaitedMessage {

  private final IntrepidRepo repo;
  private EventRecord record;
  private boolean isStored;
  private boolean isMissing;

  AwaitedMessage(IntrepidRepo repo, EventRecord published) {
    this.repo = repo;
    this.record = published;
  }

  /** As it was published; once it was found stored elsewhere, as it is stored. */
  EventRecord record() {
    return record;
  }

  /**
   * Whether the log has it where {@link #record} says: asked until it has, and again in a log that
   * may have lost it since.
   *
   * @throws NotHandledException if the log does not have it, and never will
   */
  boolean isStored() {
    if (!isStored || repo.timesGoneBack() > 0) {
      Optional<EventRecord> found = find();
      isStored = found.isPresent() && found.get().sequence() == record.sequence();
      isMissing = !isStored;
      record = found.orElse(record);
    }
    return isStored;
  }

  /** Whether it was not there when that was asked last: nobody tells when it comes. */
  boolean isMissing() {
    return isMissing;
  }

  private Optional<EventRecord> find() {
    Optional<EventRecord> found = repo.entry(record.id());
    if (found.isEmpty()) {
      requireNotLost();
      // Sequences are in the order of the commits: what is missing before the end never comes.
      boolean isPassed = repo.lastSequence() >= record.sequence();
      found = repo.entry(record.id());
      if (isPassed && found.isEmpty()) {
        throw NotHandledException.notInLog(record, inItsPlace().orElse(null));
      }
    }
    return found;
  }

  private void requireNotLost() {
    if (repo.timesGoneBack() > 0) {
      throw new NotHandledException(record);
    }
  }

  /** The first message at its sequence or after it. */
  private Optional<EventRecord> inItsPlace() {
    return repo
        .entriesSince(SubscriptionTopic.all(), Shard.ALL, record.sequence() - 1, 1)
        .records()
        .stream()
        .findFirst();
  }

  /** The exception for a wait that ended before the message was in the log. */
  NotCaughtUpException notStoredWithin(Duration timeout) {
    return new NotCaughtUpException(
        "Not done with "
            + record.type()
            + " within "
            + timeout
            + ": it is not in the log (id: "
            + record.id()
            + ", stream: "
            + record.stream()
            + "). The transaction in which it was published is not committed yet, or was rolled"
            + " back: wait for it after the commit.");
  }
}
