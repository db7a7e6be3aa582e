package dev.intrepid.engine;

import dev.intrepid.IntrepidException;
import dev.intrepid.repo.EventRecord;
import java.util.Set;

/** A message has a version of a known type that this program does not know. */
public final class UnknownVersionException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  UnknownVersionException(EventRecord record, Set<Integer> known) {
    super(
        "The stored message has version "
            + record.version()
            + " of "
            + record.type()
            + ", and this program knows "
            + known
            + " only: a newer program has written it, so run that one (stream: "
            + record.stream()
            + ", position: "
            + record.position()
            + ").");
  }
}
