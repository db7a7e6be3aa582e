package dev.intrepid.testkit;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A repo in memory that remembers what was committed, so that a test asks it afterwards.
 * Thread-safe.
 */
public final class RecordingRepo extends ForwardingRepo {

  private final List<Commit> commits = new ArrayList<>();
  private final List<EventRecord> published = new ArrayList<>();
  private final ManualClock clock;

  /** An empty repo whose clock stands at {@link Controls#TIME}. */
  public RecordingRepo() {
    this(ManualClock.at(Controls.TIME));
  }

  /** An empty repo on that clock. */
  public RecordingRepo(ManualClock clock) {
    super(new MemoryRepo(clock, RepoLimits.defaults()));
    this.clock = Objects.requireNonNull(clock);
  }

  /** Its clock, to be moved. */
  public ManualClock clock() {
    return clock;
  }

  /** The commits that went through, in their order. */
  public List<Commit> commits() {
    synchronized (commits) {
      return List.copyOf(commits);
    }
  }

  /** The events that were published, in their order. */
  public List<EventRecord> published() {
    synchronized (commits) {
      return List.copyOf(published);
    }
  }

  /** The events that were published to a stream, in their order. */
  public List<EventRecord> published(String stream) {
    return published().stream().filter(record -> record.stream().equals(stream)).toList();
  }

  /** Whether an event like this was published. */
  public boolean published(Predicate<EventRecord> like) {
    return published().stream().anyMatch(like);
  }

  @Override
  public Committed commit(Commit commit) {
    // One at a time, so that what is remembered has the order of what is stored.
    synchronized (commits) {
      long before = repo().lastSequence();
      Committed committed = repo().commit(commit);
      commits.add(commit);
      committed.events().records().stream()
          .filter(record -> record.sequence() > before)
          .distinct()
          .forEach(published::add);
      return committed;
    }
  }
}
