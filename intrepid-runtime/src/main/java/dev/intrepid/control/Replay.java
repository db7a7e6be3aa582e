package dev.intrepid.control;

/**
 * Which messages of the log come again after a rewind, and for whom. Folds are handled again; of
 * the reactions only those that say so, and only after a sequence. Immutable.
 *
 * @param through the sequence up to which messages come again; 0 if none do
 * @param reactionsAfter the sequence after which reactions that say {@code replay = true} are
 *     called again
 */
public record Replay(long through, long reactionsAfter) {

  /** Nothing comes again. */
  public static final Replay NONE = new Replay(0, 0);

  /** Whether the message at that sequence comes again. */
  public boolean covers(long sequence) {
    return sequence <= through;
  }
}
