package dev.intrepid.engine.decode;

import dev.intrepid.IntrepidException;
import dev.intrepid.repo.EventRecord;
import java.util.SortedSet;

/** A message has a version of a known type that this program does not know. */
final class UnknownVersionException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  UnknownVersionException(EventRecord record, SortedSet<Integer> known) {
    super(
        "The stored message has version "
            + record.version()
            + " of "
            + record.type()
            + ", and this program knows "
            + known
            + " only: "
            + wayOut(record.version(), known)
            + " (stream: "
            + record.stream()
            + ", position: "
            + record.position()
            + ").");
  }

  private static String wayOut(int version, SortedSet<Integer> known) {
    return version > known.last()
        ? "a newer program has written it, so run that one"
        : "give it an @Upcast from version " + version;
  }
}
