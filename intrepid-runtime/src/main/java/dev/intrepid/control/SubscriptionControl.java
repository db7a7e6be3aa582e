package dev.intrepid.control;

import static java.util.Objects.requireNonNull;

import dev.intrepid.Cache;
import dev.intrepid.control.ParkedStream.Request;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.subscription.SubscriptionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What people do to a subscriber: from the app itself, by {@code app.subscription("billing")}, or
 * from any other process that has the repo open. What is asked for is stored, and done by the app
 * that runs the subscriber: at once by this one, within about a second by another, or when one is
 * started next. Thread-safe.
 */
public final class SubscriptionControl {

  private static final int PAGE = 200;

  private final IntrepidRepo repo;
  private final String name;
  private final Runnable onRequest;

  /** The control of a subscriber that may run in another process, or not at all. */
  public SubscriptionControl(IntrepidRepo repo, SubscriptionName name) {
    this(repo, name, () -> {});
  }

  /**
   * The control of a subscriber.
   *
   * @param onRequest told after something was asked for
   */
  public SubscriptionControl(IntrepidRepo repo, SubscriptionName name, Runnable onRequest) {
    this.repo = requireNonNull(repo);
    this.name = name.value();
    this.onRequest = requireNonNull(onRequest);
  }

  /** The name of the subscriber. */
  public String name() {
    return name;
  }

  /** The streams it has parked, in the order of their URIs: at most as many as it may park. */
  public List<ParkedStream> parked() {
    List<ParkedStream> all = new ArrayList<>();
    String after = "";
    List<ParkedStream> page = parked(after, PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      after = page.get(page.size() - 1).stream();
      page = page.size() < PAGE ? List.of() : parked(after, PAGE);
    }
    return all;
  }

  /**
   * Some of the streams it has parked.
   *
   * @param after the stream after which to begin, exclusive; empty for the beginning
   * @param limit the most to return, 1 or more
   */
  public List<ParkedStream> parked(String after, int limit) {
    String from = after.isEmpty() ? "" : ParkedStream.uri(name, after);
    return repo.listMemos(ParkedStream.prefix(name), from, limit).stream()
        .map(ParkedStream::of)
        .toList();
  }

  /** What is known of a stream if it is parked. */
  public Optional<ParkedStream> parked(String stream) {
    return repo.getMemo(ParkedStream.uri(name, stream)) instanceof Cache.Found<CacheRecord> found
        ? Optional.of(ParkedStream.of(found.value()))
        : Optional.empty();
  }

  /** What it has given up for good. */
  public SkippedMessages skipped() {
    return repo.getMemo(SkippedMessages.uri(name)) instanceof Cache.Found<CacheRecord> found
        ? SkippedMessages.of(found.value())
        : SkippedMessages.none(name);
  }

  /**
   * Has the messages of a parked stream tried again, in order, through today's code. If one fails
   * again, the stream stays parked from there.
   *
   * @throws NotParkedException if the stream is not parked
   */
  public void retry(String stream) {
    request(stream, Request.RETRY);
  }

  /**
   * Has all parked streams tried again, each as {@link #retry} does.
   *
   * @return how many there are
   */
  public int retryAll() {
    int count = 0;
    for (ParkedStream parked : parked()) {
      if (parked.request() != Request.NONE || isRequested(parked, Request.RETRY)) {
        count++;
      }
    }
    if (count > 0) {
      onRequest.run();
    }
    return count;
  }

  /**
   * Gives up the first message of a parked stream, and has those after it tried.
   *
   * @throws NotParkedException if the stream is not parked
   */
  public void skip(String stream) {
    request(stream, Request.SKIP);
  }

  /**
   * Gives up all messages of a parked stream so far; those that come later are handled.
   *
   * @throws NotParkedException if the stream is not parked
   */
  public void drop(String stream) {
    request(stream, Request.DROP);
  }

  private void request(String stream, Request request) {
    ParkedStream parked = parked(stream).orElseThrow(() -> new NotParkedException(name, stream));
    if (!isRequested(parked, request)) {
      throw new NotParkedException(name, stream);
    }
    onRequest.run();
  }

  /** Stores what is asked for; false if the stream is parked no more. */
  private boolean isRequested(ParkedStream parked, Request request) {
    Optional<ParkedStream> now = Optional.of(parked);
    while (now.isPresent()) {
      try {
        MemoChange asked = now.get().asking(request).set();
        repo.commit(Commit.changing(asked, ControlMemo.read(repo, name).rung()));
        return true;
      } catch (MemoConflictException e) {
        now = parked(parked.stream());
      }
    }
    return false;
  }
}
