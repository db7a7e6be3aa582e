package dev.intrepid.launcher.transfer;

import dev.intrepid.launcher.Progress;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.Shard;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Checks the events of a log up to its end as it is at the beginning: positions and sequences are
 * dense, no id is there twice, and data can be read. Of a log that is too large to remember every
 * id and stream, it remembers a part, and reads the log as often as there are parts. For one
 * thread.
 */
final class EventCheck {

  /** The bytes of memory that remembering the id and the stream of an event may take. */
  private static final long BYTES_AN_EVENT = 500;

  private static final int NONE = 0;

  private final EventRepo repo;
  private final Work work;
  private final RepoDigest digest;
  private final Faults faults;
  private final long mostAtOnce;

  EventCheck(EventRepo repo, Work work, RepoDigest digest, Faults faults) {
    this(repo, work, digest, faults, Runtime.getRuntime().maxMemory() / BYTES_AN_EVENT);
  }

  /** With so many events of which ids and streams are remembered at once. */
  EventCheck(EventRepo repo, Work work, RepoDigest digest, Faults faults, long mostAtOnce) {
    this.repo = repo;
    this.work = work;
    this.digest = digest;
    this.faults = faults;
    this.mostAtOnce = mostAtOnce;
  }

  void run() throws InterruptedException {
    long end = repo.lastSequence();
    // Where sequences are left out there are fewer events, which is known once they were read.
    int most = parts(end);
    Part first = new Part(0, most, NONE);
    first.run(end);
    int parts = parts(first.read);
    for (int part = parts == most ? 1 : 0; part < parts; part++) {
      new Part(part, parts, most).run(end);
    }
  }

  /** In how many parts so many events are checked. */
  private int parts(long events) {
    return (int) Math.min(Integer.MAX_VALUE, 1 + events / mostAtOnce);
  }

  private static String shown(EventRecord event) {
    return " (stream: "
        + event.stream()
        + ", position: "
        + event.position()
        + ", sequence: "
        + event.sequence()
        + ").";
  }

  /** A part of the ids and of the streams; what concerns an event alone is checked in the first. */
  private final class Part {
    private final int index;
    private final int count;
    private final int checked;
    private final Map<String, Long> positions = new HashMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private long read;
    private long last;

    /**
     * Nothing of it is checked yet.
     *
     * @param checked of so many parts the first was checked before; {@link #NONE} if this is the
     *     first of all
     */
    Part(int index, int count, int checked) {
      this.index = index;
      this.count = count;
      this.checked = checked;
    }

    void run(long end) throws InterruptedException {
      String title = checked == NONE ? "Events" : "Ids and positions";
      try (Progress progress = work.begin(title, end)) {
        Iterator<EventRecord> events = RepoReads.events(repo, 0, end);
        while (events.hasNext()) {
          work.goOn();
          EventRecord event = events.next();
          read++;
          if (checked == NONE) {
            checkAlone(event);
          }
          checkPosition(event);
          checkId(event);
          progress.to(event.sequence());
        }
      }
    }

    /** Whether a stream or an id of this hash is to be checked here. */
    private boolean has(int hash) {
      return Integer.remainderUnsigned(hash, count) == index
          && (checked == NONE || Integer.remainderUnsigned(hash, checked) != 0);
    }

    private void checkAlone(EventRecord event) {
      digest.add(event);
      if (event.sequence() != last + 1) {
        faults.add(
            (event.sequence() == last + 2
                    ? "There is no event of sequence " + (last + 1)
                    : "There are no events of sequences "
                        + (last + 1)
                        + " to "
                        + (event.sequence() - 1))
                + ": what was there is gone, unless this is a copy of a repo that leaves some out.");
      }
      last = event.sequence();
      event
          .data()
          .problem()
          .ifPresent(problem -> faults.add("An event cannot be read: " + problem + shown(event)));
    }

    private void checkPosition(EventRecord event) {
      if (!has(Shard.hash(event.stream()))) {
        return;
      }
      long before = positions.getOrDefault(event.stream(), 0L);
      if (event.position() != before + 1) {
        faults.add(
            "The positions of a stream are 1, 2, 3 and so on, but after position "
                + before
                + " comes "
                + event.position()
                + shown(event));
      }
      positions.put(event.stream(), event.position());
    }

    private void checkId(EventRecord event) {
      if (has(event.id().hashCode()) && !ids.add(event.id())) {
        faults.add("The id " + event.id() + " is there a second time" + shown(event));
      }
    }
  }
}
