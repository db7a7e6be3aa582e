package dev.intrepid.launcher;

import dev.intrepid.IntrepidException;

/** A failure with a sentence for people. */
final class SaidException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  SaidException(String sentence) {
    super(sentence);
  }
}
