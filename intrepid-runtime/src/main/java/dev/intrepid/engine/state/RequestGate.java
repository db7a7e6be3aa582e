package dev.intrepid.engine.state;

import java.util.function.Supplier;

/**
 * The gate for requests to a subscriber, which lets them take effect between two of its pages. An
 * implementation is thread-safe.
 */
@FunctionalInterface
public interface RequestGate {

  /** For a subscriber that does not run in this app: only the fence guards a request. */
  RequestGate NONE =
      new RequestGate() {
        @Override
        public <T> T between(Supplier<T> request) {
          return request.get();
        }
      };

  /**
   * Stores a request while the subscriber handles no page, and has it handle the request before its
   * next page. Reentrant.
   *
   * @return what the request returns
   */
  <T> T between(Supplier<T> request);

  /** As {@link #between(Supplier)}, without a result. */
  default void between(Runnable request) {
    between(
        () -> {
          request.run();
          return true;
        });
  }
}
