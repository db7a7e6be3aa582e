package dev.intrepid.repo.postgresql.write;

/**
 * After which sequence, positions and revision events and changes of memos come. For one thread.
 */
interface LogEnd {

  /** The sequence of the last event of the log, 0 if it has none. */
  long lastSequence();

  /** The position of the last event of a stream, 0 if it has none. */
  long lastPosition(String stream);

  /** The revision of the last change of a memo, 0 if there was none. */
  long lastRevision();
}
