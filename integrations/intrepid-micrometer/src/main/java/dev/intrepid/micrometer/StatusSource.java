package dev.intrepid.micrometer;

import dev.intrepid.exception.AppClosedException;
import dev.intrepid.repo.RepoException;
import dev.intrepid.subscription.SubscriptionStatus;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The status of all subscribers, read again only when it is too old, since a scrape reads many
 * meters and each status asks the repo. Thread-safe.
 */
final class StatusSource {

  private static final Logger LOG = LoggerFactory.getLogger(StatusSource.class);

  private final Supplier<List<SubscriptionStatus>> status;
  private final BooleanSupplier isClosed;
  private final long maxAgeNanos;
  private List<SubscriptionStatus> last = List.of(); // guarded by this
  private long readAt; // guarded by this
  private boolean isRead; // guarded by this

  /**
   * A source.
   *
   * @param isClosed whether the app was closed
   */
  StatusSource(
      Supplier<List<SubscriptionStatus>> status, BooleanSupplier isClosed, Duration maxAge) {
    this.status = status;
    this.isClosed = isClosed;
    this.maxAgeNanos = maxAge.toNanos();
  }

  /** Empty while the repo cannot be asked. */
  synchronized List<SubscriptionStatus> all() {
    long now = System.nanoTime();
    boolean isOld = !isRead || now - readAt >= maxAgeNanos;
    if (isOld && !isClosed()) {
      keep(read(), now);
    }
    return last;
  }

  /**
   * The status as it is now.
   *
   * @throws RepoException if the repo cannot be asked
   */
  synchronized List<SubscriptionStatus> now() {
    keep(status.get(), System.nanoTime());
    return last;
  }

  private void keep(List<SubscriptionStatus> read, long at) {
    last = read;
    readAt = at;
    isRead = true;
  }

  /** Whether the app was closed: then its status stays as it was read last. */
  boolean isClosed() {
    return isClosed.getAsBoolean();
  }

  private List<SubscriptionStatus> read() {
    try {
      return status.get();
    } catch (RepoException | AppClosedException e) {
      LOG.debug("The status cannot be told now", e);
      return List.of();
    }
  }
}
