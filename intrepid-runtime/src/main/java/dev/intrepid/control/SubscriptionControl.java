package dev.intrepid.control;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.subscription.SubscriptionName;
import java.util.List;
import java.util.Optional;

/**
 * Controls a subscriber: from the app itself, by {@code app.subscription("billing")}, or from any
 * other process that has the repo open. A request is stored, and carried out by the app that runs
 * the subscriber: at once by this app, within about a second by another, or at the next start of
 * one. Thread-safe.
 */
public interface SubscriptionControl {

  /** The control of a subscriber that may run in another process, or not at all. */
  static SubscriptionControl of(IntrepidRepo repo, SubscriptionName name) {
    return new StoredControl(repo, name);
  }

  /** The name of the subscriber. */
  String name();

  /**
   * The streams it has parked, in the order of their URIs, and those that wait until a failed
   * message is tried again automatically: at most about as many as it may park, plus streams that
   * were rewound and have not caught up yet.
   */
  List<ParkedStream> parked();

  /**
   * Some of the streams it has parked.
   *
   * @param after the stream after which to begin, exclusive; empty for the beginning
   * @param limit the most to return, 1 or more
   * @return fewer though there are more, once they have the bytes of a page; empty if there is none
   */
  List<ParkedStream> parked(String after, int limit);

  /** The parked stream of that name, if it is parked. */
  Optional<ParkedStream> parked(String stream);

  /** What it has given up for good. */
  SkippedMessages skipped();

  /**
   * Has the messages of a parked stream tried again, in order, with the current code. If one fails
   * again, the stream stays parked from there. A skip or drop of it that is not done yet is
   * replaced.
   *
   * @throws NotParkedException if the stream is not parked
   */
  void retry(String stream);

  /**
   * Has all parked streams tried again, each as {@link #retry} does, but for those that {@link
   * #skip} or {@link #drop} was asked for and that is not done yet: these are left alone, and
   * {@link ParkedStream#request} says so. A {@link #retry} of one of them replaces that request.
   *
   * @return how many are tried again
   */
  int retryAll();

  /**
   * Gives up the first message of a parked stream, and has those after it tried.
   *
   * @throws NotParkedException if the stream is not parked
   */
  void skip(String stream);

  /**
   * Gives up all messages of a parked stream so far; those that come later are handled.
   *
   * @throws NotParkedException if the stream is not parked
   */
  void drop(String stream);

  /**
   * Delivers nothing more until {@link #resume}, through restarts. In the app that runs the
   * subscriber this waits until the current message is finished, for at most half a minute; a
   * subscriber in another process still finishes its current page.
   */
  void pause();

  /** Resumes delivery after {@link #pause}. */
  void resume();

  /** Whether it is paused. */
  boolean isPaused();

  /**
   * What {@link #rewind} would do now.
   *
   * @throws RewindException if it cannot be rewound in this way, or its handlers are not known here
   */
  RewindPlan rewindPlan(RewindTo to);

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
   * @throws RewindException if it cannot be rewound in this way, or its handlers are not known here
   */
  RewindPlan rewind(RewindTo to);

  /**
   * Rebuilds the memos of the subscriber beside the live ones, to show what would change, and to
   * change it in one commit.
   *
   * @throws RewindException if the handlers are not known here
   */
  Rebuild rebuild();
}
