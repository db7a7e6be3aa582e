package dev.intrepid.exception;

import dev.intrepid.IntrepidException;

/**
 * An app was to start on a repo that another one is being copied into. Events, memos or markers may
 * be missing there, so handlers would be called again for what they have handled. Nothing was
 * changed.
 */
public final class UnfinishedCopyException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** The address of the copy, and that of the repo it is made from. */
  public UnfinishedCopyException(String address, String from) {
    super(
        "No app runs on a copy that is not finished, since events, memos or markers may be missing:"
            + " run ./intrepid repo copy again, which goes on where it has stopped (repo: "
            + address
            + ", copied from: "
            + from
            + ").",
        null);
  }
}
