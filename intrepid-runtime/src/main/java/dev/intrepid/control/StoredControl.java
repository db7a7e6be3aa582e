package dev.intrepid.control;

import static java.util.Objects.requireNonNull;

import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.ParkedMemo.Request;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.subscription.SubscriptionName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Controls a subscriber: from the app itself, by {@code app.subscription("billing")}, or from any
 * other process that has the repo open. A request is stored, and carried out by the app that runs
 * the subscriber: at once by this app, within about a second by another, or at the next start of
 * one. Thread-safe.
 */
public final class SubscriptionControl {

  private final IntrepidRepo repo;
  private final String name;
  private final RequestGate requests;
  private final @Nullable Rewinder rewinder;

  /** The control of a subscriber that may run in another process, or not at all. */
  public SubscriptionControl(IntrepidRepo repo, SubscriptionName name) {
    this(repo, name, null, RequestGate.NONE);
  }

  /**
   * The control of a subscriber.
   *
   * @param rewinder rewinds it; null where its handlers are not known
   * @param requests the gate for requests
   */
  public SubscriptionControl(
      IntrepidRepo repo, SubscriptionName name, @Nullable Rewinder rewinder, RequestGate requests) {
    this.repo = requireNonNull(repo);
    this.name = name.value();
    this.rewinder = rewinder;
    this.requests = requireNonNull(requests);
  }

  /** The name of the subscriber. */
  public String name() {
    return name;
  }

  /**
   * The streams it has parked, in the order of their URIs, and those that wait until a failed
   * message is tried again automatically: at most about as many as it may park, plus streams that
   * were rewound and have not caught up yet.
   */
  public List<ParkedStream> parked() {
    return ParkedMemo.all(repo, name).stream().map(ParkedStream::of).toList();
  }

  /**
   * Some of the streams it has parked.
   *
   * @param after the stream after which to begin, exclusive; empty for the beginning
   * @param limit the most to return, 1 or more
   * @return fewer though there are more, once they have the bytes of a page; empty if there is none
   */
  public List<ParkedStream> parked(String after, int limit) {
    String from = after.isEmpty() ? "" : ParkedMemo.uri(name, after);
    return repo.listMemos(ParkedMemo.prefix(name), from, limit).stream()
        .map(memo -> ParkedStream.of(ParkedMemo.of(memo)))
        .toList();
  }

  /** The parked stream of that name, if it is parked. */
  public Optional<ParkedStream> parked(String stream) {
    return ParkedMemo.read(repo, name, stream).map(ParkedStream::of);
  }

  /** What it has given up for good. */
  public SkippedMessages skipped() {
    return SkippedMessages.in(repo, name);
  }

  /**
   * Has the messages of a parked stream tried again, in order, with the current code. If one fails
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
    return requests.between(
        () -> {
          int count = 0;
          for (ParkedMemo parked : ParkedMemo.all(repo, name)) {
            if (parked.request() != Request.NONE || isRequested(parked, Request.RETRY)) {
              count++;
            }
          }
          return count;
        });
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

  /**
   * Delivers nothing more until {@link #resume}, through restarts. In the app that runs the
   * subscriber this waits until the current message is finished, for at most half a minute; a
   * subscriber in another process still finishes its current page.
   */
  public void pause() {
    pause(true);
  }

  /** Resumes delivery after {@link #pause}. */
  public void resume() {
    pause(false);
  }

  /** Whether it is paused. */
  public boolean isPaused() {
    return ControlMemo.read(repo, name).isPaused();
  }

  /**
   * What {@link #rewind} would do now.
   *
   * @throws RewindException if it cannot be rewound in this way
   */
  public RewindPlan rewindPlan(RewindTo to) {
    return rewinder().plan(to);
  }

  /**
   * Rewinds the subscriber: the memos that its handlers store are removed, and its marker is moved
   * back, in one commit. Messages are delivered again to its folds, and to its reactions only if
   * they say {@code replay = true}. If its handlers fold, messages are delivered again from the
   * beginning, wherever it is rewound to, so that they count correctly. Events published again have
   * the ids they had, and so are stored once. Parked streams stay parked at their positions.
   *
   * <p>{@link RewindTo#stream} rewinds one stream: only its memos are removed, and it is parked
   * from its beginning with a request to retry it; all other streams go on. If it is parked
   * already, the messages waiting in it are tried after that, for the first time.
   *
   * @return what was done
   * @throws RewindException if it cannot be rewound in this way
   */
  public RewindPlan rewind(RewindTo to) {
    return rewinder().rewind(to);
  }

  /**
   * Rebuilds the memos of the subscriber beside the live ones, to show what would change, and to
   * change it in one commit.
   *
   * @throws RewindException if the handlers are not known here
   */
  public Rebuild rebuild() {
    return rewinder().rebuild();
  }

  private Rewinder rewinder() {
    if (rewinder == null) {
      throw new RewindException(
          "What the handlers of "
              + name
              + " store is not known here: do this in a program that has them.");
    }
    return rewinder;
  }

  private void pause(boolean isToPause) {
    requests.between(() -> storePaused(isToPause));
  }

  private void storePaused(boolean isToPause) {
    while (true) {
      ControlMemo now = ControlMemo.read(repo, name);
      if (now.isPaused() == isToPause) {
        return;
      }
      try {
        repo.commit(Commit.changing(now.paused(isToPause).set()));
        return;
      } catch (MemoConflictException e) {
        // Another request came first: look again.
      }
    }
  }

  private void request(String stream, Request request) {
    ParkedMemo parked =
        ParkedMemo.read(repo, name, stream).orElseThrow(() -> new NotParkedException(name, stream));
    if (!requests.between(() -> isRequested(parked, request))) {
      throw new NotParkedException(name, stream);
    }
  }

  /** Stores a request; false if the stream is no longer parked. */
  private boolean isRequested(ParkedMemo parked, Request request) {
    Optional<ParkedMemo> now = Optional.of(parked);
    while (now.isPresent()) {
      try {
        MemoChange asked = now.get().asking(request).set();
        repo.commit(Commit.changing(asked, ControlMemo.read(repo, name).set()));
        return true;
      } catch (MemoConflictException e) {
        now = ParkedMemo.read(repo, name, parked.stream());
      }
    }
    return false;
  }
}
