package dev.intrepid.testkit;

import dev.intrepid.FailureListener;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.subscription.SubscriptionConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What has failed in an app, until the test says that it expected it. Thread-safe. */
final class UnexpectedFailures implements FailureListener {

  private final List<Failure> failures = new ArrayList<>(); // guarded by this

  private record Failure(String subscriber, String type, String stream, Throwable cause) {

    boolean isLike(Throwable other) {
      return other != null
          && other.getClass().equals(cause.getClass())
          && String.valueOf(other.getMessage()).equals(String.valueOf(cause.getMessage()));
    }

    boolean isOf(SubscriptionConfig other) {
      return subscriber.equals(other.id().value()) && other.shard().contains(stream);
    }

    @Override
    public String toString() {
      return type + " in " + subscriber + " (stream: " + stream + "): " + cause;
    }
  }

  @Override
  public synchronized void failed(String subscriber, EventRecord message, Throwable cause) {
    failures.add(new Failure(subscriber, message.type(), message.stream(), cause));
  }

  /** The test expected these failures. */
  synchronized void expect(Class<? extends Throwable> type, String message) {
    Predicate<Failure> isMeant =
        failure ->
            type.isInstance(failure.cause())
                && String.valueOf(failure.cause().getMessage()).contains(message);
    if (!failures.removeIf(isMeant)) {
      AssertionError error =
          new AssertionError(
              "Nothing failed with "
                  + type.getSimpleName()
                  + " and \""
                  + message
                  + "\" since the last step"
                  + (failures.isEmpty() ? "." : ", but this did:\n  " + told()));
      addTo(error);
      throw error;
    }
  }

  /** The test expected that these streams fail. */
  synchronized void expectIn(String subscriber, Set<String> streams) {
    failures.removeIf(
        failure -> failure.subscriber().equals(subscriber) && streams.contains(failure.stream()));
  }

  /** How often a message of that subscriber and shard has failed since the last step. */
  synchronized int count(SubscriptionConfig of) {
    return (int) failures.stream().filter(failure -> failure.isOf(of)).count();
  }

  /** The test learns in another way of what failed in that subscriber and shard. */
  synchronized void told(SubscriptionConfig of) {
    failures.removeIf(failure -> failure.isOf(of));
  }

  /** The test learns of that failure in another way. */
  synchronized void told(SubscriberStoppedException stopped) {
    for (Throwable cause = stopped; cause != null; cause = cause.getCause()) {
      Throwable told = cause;
      failures.removeIf(failure -> failure.isLike(told));
    }
  }

  /** Adds the failures to an assertion that is not met, since they may be its cause. */
  synchronized void addTo(AssertionError error) {
    failures.stream().map(Failure::cause).forEach(error::addSuppressed);
  }

  /**
   * Fails if there is one; each is reported once.
   *
   * @throws AssertionError with the first failure as its cause
   */
  synchronized void requireNone() {
    if (failures.isEmpty()) {
      return;
    }
    Throwable first = failures.get(0).cause();
    AssertionError error =
        new AssertionError(
            "This failed, and no assertion expected it:\n  "
                + told()
                + "\nIf it is meant to fail, say so: thenFailed("
                + first.getClass().getSimpleName()
                + ".class, \"…\").",
            first);
    failures.clear();
    throw error;
  }

  private String told() {
    return failures.stream().map(Failure::toString).distinct().collect(Collectors.joining("\n  "));
  }
}
