package dev.intrepid.repo;

/** An event to be loaded does not go on where the log ends; nothing was stored. */
public final class LoadException extends EventRepoException {

  private static final long serialVersionUID = 1L;

  private LoadException(String reason, EventRecord event) {
    super(
        "An event cannot be loaded, since "
            + reason
            + ": load into a repo that is empty or has the events before it (stream: "
            + event.stream()
            + ", position: "
            + event.position()
            + ", sequence: "
            + event.sequence()
            + ", id: "
            + event.id()
            + ").",
        null);
  }

  /** Its sequence is not after that of the last event of the log. */
  public static LoadException notAfter(long lastSequence, EventRecord event) {
    return new LoadException("the log ends at sequence " + lastSequence, event);
  }

  /** Its position is not the one after the last of its stream. */
  public static LoadException notNext(long lastPosition, EventRecord event) {
    return new LoadException("its stream ends at position " + lastPosition, event);
  }

  /** An event of its id is stored already. */
  public static LoadException isStored(EventRecord event) {
    return new LoadException("its id is stored already", event);
  }
}
