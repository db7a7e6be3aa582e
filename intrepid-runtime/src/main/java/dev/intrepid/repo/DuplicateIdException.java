package dev.intrepid.repo;

import java.util.UUID;

/** An id that is stored in one stream was published to another; nothing was stored. */
public final class DuplicateIdException extends EventRepoException {

  private static final long serialVersionUID = 1L;

  /** The id, the stream that has it, and the stream it was published to. */
  public DuplicateIdException(UUID id, String storedIn, String publishedTo) {
    super(
        "An event id belongs to one stream; give the new event an id of its own (id: "
            + id
            + ", stored in: "
            + storedIn
            + ", published to: "
            + publishedTo
            + ").",
        null);
  }
}
