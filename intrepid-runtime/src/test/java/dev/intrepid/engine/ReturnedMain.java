package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.beside;
import static dev.intrepid.Eventually.eventually;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.RestSoon;
import dev.intrepid.codegen.Step;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;

/** A program whose main starts an app and returns, run by {@link ReturnedMainTest}. */
public final class ReturnedMain {

  /** How it ends once its app has done what came after main returned. */
  static final int DONE = 7;

  static final int PUBLISHED = 10_000;

  private static final MemoryRepo REPO = new MemoryRepo();

  private ReturnedMain() {}

  /** Does what the argument says. */
  public static void main(String... args) throws Exception {
    switch (args[0]) {
      case "rests" -> rests();
      case "stands by" -> standsBy();
      case "rebuilds" -> rebuilds();
      case "has stopped" -> hasStopped();
      case "publishes" -> publishes();
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void rests() {
    Intrepid app = RestSoon.of(builder("sums")).start();
    afterMain(
        () -> {
          eventually(() -> workers() == 0);
          app.awaitHandled(app.publish(new Added("a", 1)), SOON);
        });
  }

  private static void standsBy() throws Exception {
    Intrepid other = answerOf(beside(() -> builder("sums").start()));
    Intrepid app = builder("sums").start();
    while (!standsBy(app, other)) {
      app.close();
      app = builder("sums").start();
    }
    eventually(() -> workers() <= 1);
    Intrepid second = app;
    afterMain(
        () -> {
          other.close();
          second.awaitHandled(second.publish(new Added("a", 1)), SOON);
        });
  }

  /** Which of the two stands by is decided by their ids, which are random. */
  private static boolean standsBy(Intrepid app, Intrepid other) {
    eventually(() -> isStandby(app) != isStandby(other));
    return isStandby(app);
  }

  private static boolean isStandby(Intrepid app) {
    return app.status().get(0).state() == SubscriptionState.STANDBY;
  }

  private static void rebuilds() throws Exception {
    try (Intrepid former = builder("counting").start()) {
      former.publish(new Added("a", 1));
      former.awaitCaughtUp(SOON);
    }
    Intrepid app = builder("totals").rebuildWhenNeeded().start();
    afterMain(
        () -> {
          app.awaitHandled(app.publish(new Added("a", 1)), SOON);
        });
  }

  private static void hasStopped() {
    Probe broken = new Probe("sums", ReturnedMain::fail) {};
    Intrepid app = Apps.builder(REPO, broken).start();
    app.publish(new Added("a", 1));
    eventually(() -> app.status().get(0).state() == SubscriptionState.STOPPED && workers() == 0);
    afterMain(
        () -> {
          try (Intrepid mended = builder("mended").start()) {
            mended.awaitHandled(mended.publish(new Added("a", 2)), SOON);
          }
        });
  }

  private static void fail(Object message, Step step) {
    throw new NoClassDefFoundError("gone");
  }

  @SuppressWarnings("FutureReturnValueIgnored") // main returns before they are stored
  private static void publishes() {
    Intrepid app = Intrepid.builder().repo(REPO).registry(Probe.registry()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(REPO.lastSequence())));
    for (int i = 0; i < PUBLISHED; i++) {
      app.publishAsync(new Added("a", i));
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  /** Does something when main has returned, on a thread that keeps no program alive. */
  private static void afterMain(Work work) {
    Thread main = Thread.currentThread();
    Thread after = new Thread(() -> end(main, work), "after main");
    after.setDaemon(true);
    after.start();
  }

  private static void end(Thread main, Work work) {
    int exitCode = 1;
    try {
      main.join();
      work.run();
      exitCode = DONE;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      Runtime.getRuntime().halt(exitCode);
    }
  }

  private static long workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("intrepid-sums"))
        .count();
  }

  private static IntrepidBuilder builder(String subscriber) {
    return Apps.builder(REPO, new Probe(subscriber, Probe::sum) {}.folds());
  }
}
