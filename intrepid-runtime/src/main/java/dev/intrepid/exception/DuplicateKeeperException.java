package dev.intrepid.exception;

import dev.intrepid.IntrepidException;

/** Two subscribers of an app store the memos of one template, which one of them folds. */
public final class DuplicateKeeperException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** The template and the names of both. */
  public DuplicateKeeperException(String template, String one, String other) {
    super(
        "The subscribers "
            + one
            + " and "
            + other
            + " both store the memos "
            + template
            + ", which are folded: what is stored next follows from what both have stored, in an"
            + " order that nobody knows, and cannot be rebuilt. Move both handlers into one class,"
            + " or give one of them a memo of its own.");
  }
}
