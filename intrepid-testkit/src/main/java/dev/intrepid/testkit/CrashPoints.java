package dev.intrepid.testkit;

import static java.util.Objects.requireNonNull;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.concurrent.Deadline;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.repo.ConflictException;
import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves that crashes do not change what an app does. It runs the app once undisturbed; then many
 * times on a repo that fails or dies at chosen calls, restarting the app after each death; and each
 * time compares memos, events and parked streams with those of the first run.
 *
 * <pre>{@code
 * CrashPoints.of(app -> app.handlers(new Billing()).state(mailer))
 *     .log(List.of(new OrderPaid("o-1", "ada", 100), new OrderPaid("o-2", "ada", 50)))
 *     .random(42, 1_000);
 * }</pre>
 *
 * <p>The handlers must do the same for the same message, whenever and however often they are
 * called. Immutable; a check uses the calling thread and those of the app.
 */
public final class CrashPoints {

  private static final Logger LOG = LoggerFactory.getLogger(CrashPoints.class);
  private static final Duration LOOK = Duration.ofMillis(5);
  private static final int MOST_POINTS = 4;

  private final UnaryOperator<IntrepidBuilder> app;
  private final List<?> log;
  private final Supplier<IntrepidRepo> storage;
  private final List<Consumer<Intrepid>> steps;

  private CrashPoints(
      UnaryOperator<IntrepidBuilder> app,
      List<?> log,
      Supplier<IntrepidRepo> storage,
      List<Consumer<Intrepid>> steps) {
    this.app = app;
    this.log = List.copyOf(log);
    this.storage = storage;
    this.steps = List.copyOf(steps);
  }

  /**
   * The proof of an app, on repos in memory.
   *
   * @param app gives a builder its handlers and state; called for every start
   */
  public static CrashPoints of(UnaryOperator<IntrepidBuilder> app) {
    return new CrashPoints(requireNonNull(app), List.of(), MemoryRepo::new, List.of());
  }

  /**
   * The same with a log that exists before the app is started: messages as they are published, or
   * {@link PendingEvent}s, for what no record of the app says, such as headers or old versions.
   */
  public CrashPoints log(List<?> messages) {
    return new CrashPoints(app, messages, storage, steps);
  }

  /**
   * The same on other repos.
   *
   * @param open opens an empty one; called for every run, which closes it. A repo that refuses by
   *     itself to start an app, or that is away for a minute, ends the check with what it throws
   */
  public CrashPoints storage(Supplier<IntrepidRepo> open) {
    return new CrashPoints(app, log, requireNonNull(open), steps);
  }

  /**
   * The same with something more that happens once the app has caught up, such as a retry of all
   * that is parked; called again if the repo dies meanwhile, so it must be repeatable.
   */
  public CrashPoints then(Consumer<Intrepid> step) {
    List<Consumer<Intrepid>> more = new ArrayList<>(steps);
    more.add(requireNonNull(step));
    return new CrashPoints(app, log, storage, more);
  }

  /**
   * Crashes once at each call that the app makes of its repo, in each way.
   *
   * @return how many schedules that were
   * @throws AssertionError if one of them ends otherwise than the undisturbed run
   * @throws IllegalStateException if that leaves neither events nor memos
   */
  public int everyPoint() {
    Undisturbed model = undisturbed();
    int schedules = 0;
    for (int call = 1; call <= model.calls(); call++) {
      for (CrashPoint.Way way : CrashPoint.Way.values()) {
        check(model.state(), List.of(new CrashPoint(call, way)), "");
        schedules++;
      }
    }
    return schedules;
  }

  /**
   * Crashes at random calls, one to four of them in each schedule.
   *
   * @param seed of the first schedule; the next ones have the next seeds
   * @param schedules how many
   * @throws AssertionError if one of them ends otherwise than the undisturbed run; the text says
   *     its seed, with which it can be run alone
   * @throws IllegalStateException if that leaves neither events nor memos
   */
  public void random(long seed, int schedules) {
    Undisturbed model = undisturbed();
    for (long next = seed; next < seed + schedules; next++) {
      check(model.state(), schedule(new Random(next), model.calls()), " of seed " + next);
    }
  }

  private static List<CrashPoint> schedule(Random random, int calls) {
    List<CrashPoint> points = new ArrayList<>();
    CrashPoint.Way[] ways = CrashPoint.Way.values();
    int count = 1 + random.nextInt(MOST_POINTS);
    int call = 0;
    for (int i = 0; i < count; i++) {
      call += 1 + random.nextInt(Math.max(1, 2 * calls / (count + 1)));
      points.add(new CrashPoint(call, ways[random.nextInt(ways.length)]));
    }
    return points;
  }

  private record Undisturbed(RepoContents state, int calls) {}

  private Undisturbed undisturbed() {
    CrashingRepo.Calls calls = new CrashingRepo.Calls(List.of());
    RepoContents state = run(calls);
    if (state.effects().isEmpty()) {
      throw new IllegalStateException(
          "There is nothing that a crash could change: the undisturbed run has neither events nor"
              + " memos. Give it messages by log(…), or a step that publishes some by then(…).");
    }
    return new Undisturbed(state, calls.count());
  }

  private void check(RepoContents expected, List<CrashPoint> points, String which) {
    RepoContents actual;
    try {
      actual = run(new CrashingRepo.Calls(points));
    } catch (RuntimeException e) {
      throw new AssertionError("The schedule " + points + which + " does not end well", e);
    }
    List<String> differences = expected.differences(actual);
    if (!differences.isEmpty()) {
      throw new AssertionError(
          "The schedule "
              + points
              + which
              + " ends otherwise than the undisturbed run:\n  "
              + String.join("\n  ", differences));
    }
  }

  private RepoContents run(CrashingRepo.Calls calls) {
    try (IntrepidRepo repo = storage.get()) {
      if (!log.isEmpty()) {
        repo.publish(new PendingEvents(events()));
      }
      int done = 0;
      while (done <= steps.size()) {
        done = live(repo, calls, done);
      }
      return RepoContents.of(repo);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the app was running", e);
    }
  }

  /** The messages as an app publishes them; the ids are the same in every run. */
  private List<PendingEvent> events() {
    List<PendingEvent> events = new ArrayList<>();
    try (IntrepidRepo empty = new MemoryRepo();
        Intrepid codecs = app.apply(Intrepid.builder()).repo(empty).start()) {
      for (Object message : log) {
        events.add(
            message instanceof PendingEvent event
                ? event
                : codecs.pending(message).withId(EventIds.named("log/" + events.size())));
      }
    }
    return events;
  }

  /**
   * One run of the app until it dies or ends; returns how many steps are done, and one more if it
   * survived.
   */
  private int live(IntrepidRepo repo, CrashingRepo.Calls calls, int doneBefore)
      throws InterruptedException {
    CrashingRepo crashing = new CrashingRepo(repo, calls);
    int done = doneBefore;
    try (Intrepid running = app.apply(Intrepid.builder()).repo(crashing).start()) {
      while (true) {
        if (!isCaughtUp(running, crashing)) {
          return done;
        }
        if (done == steps.size()) {
          return done + 1;
        }
        if (isStepped(running, steps.get(done), crashing)) {
          done++;
        } else if (crashing.isDead()) {
          return done;
        }
      }
    } catch (RepoException e) {
      requireCrash(crashing, e);
      // It could not even be started: another life.
      return done;
    }
  }

  private static boolean isStepped(
      Intrepid running, Consumer<Intrepid> step, CrashingRepo crashing) {
    try {
      step.accept(running);
      return true;
    } catch (RepoException e) {
      requireCrash(crashing, e);
      return false;
    }
  }

  /** Ends the run by a refusal that neither a crash explains nor a thread of the app. */
  private static void requireCrash(CrashingRepo crashing, RepoException e) {
    boolean isByOthers =
        e instanceof FencedException
            || e instanceof MemoConflictException
            || e instanceof ConflictException;
    if (!crashing.hasCrashed() && !isByOthers) {
      throw e;
    }
  }

  /** Waits in short intervals, since an app may not notice the death of its repo while it waits. */
  private static boolean isCaughtUp(Intrepid running, CrashingRepo crashing)
      throws InterruptedException {
    Deadline deadline = Deadline.in(Controls.SOON);
    while (!crashing.isDead()) {
      try {
        running.awaitCaughtUp(LOOK);
        return true;
      } catch (NotCaughtUpException e) {
        if (deadline.isOver()) {
          throw NotDone.soon(running);
        }
      } catch (RepoException e) {
        if (deadline.isOver()) {
          throw e;
        }
        LOG.debug("The repo is away; looking again", e);
      } catch (SubscriberStoppedException e) {
        if (!crashing.isDead()) {
          throw e;
        }
      }
    }
    return false;
  }
}
