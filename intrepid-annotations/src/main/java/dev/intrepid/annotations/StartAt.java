package dev.intrepid.annotations;

/** Where a subscriber begins that has never run; recorded before its first delivery. */
public enum StartAt {
  /** With the first message of the log. */
  BEGINNING,
  /** With the first message published after its first start. */
  NOW
}
