package dev.intrepid.fuzzing.releases;

import dev.intrepid.fuzzing.releases.Part.Event;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That a reaction was called for a message, as it has published it. */
record Done(String stream, String key, String owner, long number, String by) {

  /** Marks are larger than the numbers of all other messages. */
  static final long FIRST_MARK = 1_000_000;

  private static final Pattern DONE =
      Pattern.compile("\\{\"key\":\"(.*)\",\"owner\":\"(.*)\",\"number\":(\\d+),\"by\":\"(.*)\"}");

  /** All that a repo has, in their order. */
  static List<Done> all(IntrepidRepo repo) {
    return Stored.events(repo).stream().flatMap(event -> of(event).stream()).toList();
  }

  private static Optional<Done> of(EventRecord event) {
    Matcher matcher = DONE.matcher(event.data().toString());
    return matcher.matches()
        ? Optional.of(
            new Done(
                event.stream(),
                matcher.group(1),
                matcher.group(2),
                Long.parseLong(matcher.group(3)),
                matcher.group(4)))
        : Optional.empty();
  }

  /** The message that it is itself, as who folds it counts it. */
  Message message(int run) {
    return new Message(mark(), Event.DONE.name().now(), stream, key, owner, run);
  }

  /** The programs have the same. */
  private long mark() {
    return FIRST_MARK * (1 + Integer.toUnsignedLong(by.hashCode())) + number;
  }
}
