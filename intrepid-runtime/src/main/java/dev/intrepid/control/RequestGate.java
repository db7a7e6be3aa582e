package dev.intrepid.control;

import java.util.function.Supplier;

/**
 * Where what people ask of a subscriber passes, so that it takes effect between two of its pages.
 * An implementation is thread-safe.
 */
@FunctionalInterface
public interface RequestGate {

  /** For a subscriber that does not run in this app: what is asked for is fenced alone. */
  RequestGate NONE =
      new RequestGate() {
        @Override
        public <T> T between(Supplier<T> request) {
          return request.get();
        }
      };

  /**
   * Stores what is asked for while the subscriber has no page in hand, and has it look at that
   * before its next page. Reentrant.
   *
   * @return what the request returns
   */
  <T> T between(Supplier<T> request);

  /** As {@link #between(Supplier)}, for what returns nothing. */
  default void between(Runnable request) {
    between(
        () -> {
          request.run();
          return true;
        });
  }
}
