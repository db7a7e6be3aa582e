/**
 * Reads, writes and compares {@code intrepid.lock}, the file that says what is stored. For tools: a
 * program with messages and handlers does not need it.
 */
module dev.intrepid.lock {
  requires static org.jspecify;

  exports dev.intrepid.lock;
}
