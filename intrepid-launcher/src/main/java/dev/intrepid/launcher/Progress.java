package dev.intrepid.launcher;

/** How far some long work is; a bar where a person watches, and nothing otherwise. Thread-safe. */
public interface Progress extends AutoCloseable {

  /** That much of the total is done. */
  void to(long done);

  /** A few words beside the bar: what is being worked on. */
  void say(String words);

  /** The work is over, done or not. */
  @Override
  void close();
}
