package dev.intrepid.engine;

import dev.intrepid.IntrepidException;
import dev.intrepid.concurrent.Deadline;
import dev.intrepid.concurrent.Uninterrupted;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RebuildException;
import dev.intrepid.engine.keeper.Keepers;
import dev.intrepid.engine.release.Releases;
import dev.intrepid.engine.replay.SubscriberControl;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.subscriber.RunningSubscriber;
import dev.intrepid.exception.MemoMustBeRebuiltException;
import dev.intrepid.exception.MessagesOutOfReachException;
import dev.intrepid.exception.MessagesPassedOverException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscribers of an app that must not work before memos were rebuilt: those that fold them, and
 * those that have kept them so far. They are started once the rebuild is finished, by this app if
 * it was told so, or by another process. Thread-safe.
 */
public final class HeldBack implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(HeldBack.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final Keepers keepers;
  private final Releases releases;
  private final List<RunningSubscriber> subscribers;
  private final ControlPoller requests;
  private final boolean finishes;
  private final SortedMap<String, SortedSet<String>> held; // by the own thread once it runs
  private final Set<String> begun = new TreeSet<>(); // or refused; likewise
  private final Map<String, String> told = new HashMap<>();
  private final Semaphore ending = new Semaphore(0);
  private final Thread thread = new Thread(this, "intrepid-rebuild");

  /**
   * Holds back subscribers.
   *
   * @param held the subscribers whose memos are being rebuilt, each with the ones that have kept
   *     them so far
   * @param finishes whether rebuilt memos are put in place as soon as they have caught up
   */
  public HeldBack(
      Keepers keepers,
      Releases releases,
      List<RunningSubscriber> subscribers,
      ControlPoller requests,
      SortedMap<String, SortedSet<String>> held,
      boolean finishes) {
    this.keepers = keepers;
    this.releases = releases;
    this.subscribers = List.copyOf(subscribers);
    this.requests = requests;
    this.held = new TreeMap<>(held);
    this.finishes = finishes;
  }

  /** Begins to wait for the rebuilds, if there are any; all other subscribers are started. */
  public void start() {
    Set<String> waiting = waiting(held);
    for (RunningSubscriber subscriber : subscribers) {
      if (waiting.contains(subscriber.spec().name())) {
        subscriber.holdBack();
      } else {
        subscriber.start();
      }
    }
    if (!waiting.isEmpty()) {
      LOG.info(
          "{} begin to work when the memos of {} are rebuilt",
          String.join(", ", waiting),
          String.join(", ", held.keySet()));
      thread.setDaemon(true);
      thread.start();
    }
  }

  /**
   * All subscribers that must not work yet.
   *
   * @param held the subscribers whose memos are being rebuilt, each with the ones that have kept
   *     them so far
   */
  public static Set<String> waiting(SortedMap<String, SortedSet<String>> held) {
    Set<String> names = new TreeSet<>(held.keySet());
    for (SortedSet<String> keepers : held.values()) {
      names.addAll(keepers);
    }
    return names;
  }

  /** Looks after the rebuilds until all are done; for its own thread. */
  @Override
  public void run() {
    while (!held.isEmpty() && !isEnding()) {
      for (String name : new TreeSet<>(held.keySet())) {
        look(name);
      }
    }
  }

  /** Waits a moment, unless it is closed: without this thread those that wait would never begin. */
  private boolean isEnding() {
    try {
      return ending.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      LOG.debug("The watch for rebuilds was interrupted; it goes on", e);
      return false;
    }
  }

  private void look(String name) {
    try {
      RunningSubscriber subscriber = subscriber(name).orElseThrow();
      Rebuild rebuild = new SubscriberControl(subscribers, requests::wake).of(subscriber).rebuild();
      if (!ShadowName.isUsed(subscriber.context().repo(), name)) {
        lookAgain(name, rebuild);
      } else if (!keepers.review().containsKey(name)) {
        beginWithout(name, rebuild);
      } else if (!keepers.isBeingRebuilt(subscriber.spec())) {
        beginInsteadOfOthers(name, rebuild);
      } else {
        Optional<Rebuild.Status> status = rebuild.status();
        if (status.isPresent()) {
          look(name, rebuild, status.get());
        }
      }
    } catch (IntrepidException e) {
      tell(name, e);
    } catch (RuntimeException | Error e) {
      LOG.error("{}: its rebuild cannot be looked after; trying again", name, e);
    }
  }

  private void look(String name, Rebuild rebuild, Rebuild.Status status) {
    // Rewound meanwhile, by a program that does not fold its memos.
    boolean isAhead = status.sequence() > status.liveSequence();
    if (isAhead) {
      beginInsteadOfOthers(name, rebuild);
    } else if (finishes && status.isCaughtUp() && mayFinish(name)) {
      rebuild.finish(0);
      lookAgain(name, rebuild);
    }
  }

  /**
   * It was rewound while it waited, and counts from the beginning now. So it must not wait: the
   * rebuild has come further, and would wait for it in turn.
   */
  private void beginWithout(String name, Rebuild rebuild) {
    if (finishes) {
      rebuild.abandon();
    }
    lookAgain(name, rebuild);
  }

  /**
   * A program that stores other memos has begun its rebuild instead, or one that has it in another
   * number of shards has worked since it was begun, or one has rewound it since; it may have ended
   * by now.
   */
  private void beginInsteadOfOthers(String name, Rebuild rebuild) {
    if (finishes && !releases.runsElsewhere(name)) {
      rebuild.abandon();
      rebuild.begin();
    } else {
      tell(
          name,
          new RebuildException(
              "Another program, which stores other memos in "
                  + name
                  + ", has it in another number of shards or has rewound it, runs: its rebuild waits"
                  + " for that to end."));
    }
  }

  /**
   * Whether all that wait for a rebuild could begin after it. If one would begin late, they stop,
   * and nothing is changed: the program that has kept the memos so far works on.
   */
  private boolean mayFinish(String name) {
    Set<String> names = new TreeSet<>(held.getOrDefault(name, new TreeSet<>()));
    names.add(name);
    List<RunningSubscriber> group = those(names);
    try {
      releases.review(group.stream().map(RunningSubscriber::spec).toList());
      return true;
    } catch (MessagesPassedOverException | MessagesOutOfReachException e) {
      for (RunningSubscriber subscriber : group) {
        if (!begun.contains(subscriber.spec().name())) {
          subscriber.refuse(e);
          begun.add(subscriber.spec().name());
        }
      }
      held.remove(name);
      return false;
    }
  }

  /** Checks whether the rebuild has ended: finished here or elsewhere, or abandoned. */
  private void lookAgain(String name, Rebuild rebuild) {
    if (keepers.review().containsKey(name)) {
      tell(name, keepers.refusal(Set.of(name), null));
      if (finishes && !keepers.takingBack().contains(name)) {
        rebuild.begin();
      }
      return;
    }
    SortedMap<String, SortedSet<String>> others = new TreeMap<>(held);
    others.remove(name);
    Set<String> free = waiting(held);
    free.removeAll(waiting(others));
    free.removeAll(begun);
    those(free).forEach(this::begin);
    held.remove(name); // the last, so that it is looked at again if one could not begin
  }

  private void begin(RunningSubscriber subscriber) {
    String name = subscriber.spec().name();
    try {
      keepers.settle(subscriber.spec());
      releases.settle(List.of(subscriber.spec()));
      LOG.info("{}: the memos are rebuilt; it begins to work", name);
      subscriber.start();
    } catch (MemoMustBeRebuiltException e) {
      SortedMap<String, SortedSet<String>> needed = keepers.review();
      if (finishes && !keepers.takingBack().contains(name)) {
        // It waited for another one's memos, and has missed messages of its own meanwhile.
        held.put(name, needed.getOrDefault(name, new TreeSet<>()));
        return;
      }
      subscriber.refuse(e);
    } catch (MessagesPassedOverException | MessagesOutOfReachException e) {
      subscriber.refuse(e);
    }
    begun.add(name);
  }

  private List<RunningSubscriber> those(Set<String> names) {
    return subscribers.stream().filter(one -> names.contains(one.spec().name())).toList();
  }

  private void tell(String name, IntrepidException e) {
    String text = String.valueOf(e.getMessage());
    boolean isClosed = ending.availablePermits() > 0; // its repo may be closed by now
    if (!isClosed && !text.equals(told.put(name, text))) {
      LOG.warn("{}: its rebuild makes no progress yet: {}", name, text);
    }
  }

  private Optional<RunningSubscriber> subscriber(String name) {
    return subscribers.stream().filter(one -> one.spec().name().equals(name)).findFirst();
  }

  /** Stops waiting; a rebuild under way goes on with the next start. Whether it ends in time. */
  public boolean endsBy(Deadline deadline) {
    ending.release();
    return Uninterrupted.join(thread, deadline);
  }

  /** Its thread, by its name; none if it has ended. */
  public List<String> atWork() {
    return thread.isAlive() ? List.of(thread.getName()) : List.of();
  }
}
