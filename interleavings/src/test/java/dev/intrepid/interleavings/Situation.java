package dev.intrepid.interleavings;

/** What a few threads share, made for each order; its threads are its methods. */
public interface Situation {

  /** What one of the threads does. */
  @FunctionalInterface
  interface Part<S> {
    /** Throws what is wrong. */
    void in(S situation) throws Exception;
  }

  /** After all threads have ended: throws what is wrong. */
  default void end() throws Exception {}
}
