package dev.intrepid.repo.postgresql.write;

/** After which sequence and positions events are appended. For one thread. */
interface LogEnd {

  /** The sequence of the last event of the log, 0 if it has none. */
  long lastSequence();

  /** The position of the last event of a stream, 0 if it has none. */
  long lastPosition(String stream);
}
