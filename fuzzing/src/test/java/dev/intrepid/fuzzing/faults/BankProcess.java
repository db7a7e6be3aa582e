package dev.intrepid.fuzzing.faults;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidException;
import dev.intrepid.fuzzing.faults.Bank.Moved;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoLockedException;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.subscription.SubscriptionState;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A JVM of its own with little memory that runs the app on a repo, publishes what its seed says,
 * says what was accepted, and now and then fills its heap.
 */
final class BankProcess implements AutoCloseable {

  private static final String HEAP = "40m";
  private static final int MOST_TO_FILL = 60_000;
  private static final int OUT_OF_MEMORY = 3;

  private final ChildProcess process;

  private BankProcess(ChildProcess process) {
    this.process = process;
  }

  static BankProcess start(String address, Path errors, long seed) throws IOException {
    return new BankProcess(
        ChildProcess.start(BankProcess.class, HEAP, errors, address, Long.toString(seed)));
  }

  /** A message that was accepted. */
  record Accepted(UUID id, int seedOfMessage) {

    static Accepted of(String line) {
      String[] parts = line.split(" ");
      return new Accepted(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
    }

    Moved message() {
      return moved(seedOfMessage);
    }
  }

  /**
   * The next message that it says was accepted; empty if it could not go on without memory.
   *
   * @throws AssertionError if it has ended otherwise
   */
  Optional<Accepted> next() throws Exception {
    Optional<Accepted> next = process.next().map(Accepted::of);
    if (next.isEmpty()) {
      requireOutOfMemory();
    }
    return next;
  }

  /** Kills it with SIGKILL and returns what it still said. */
  List<Accepted> kill() throws Exception {
    return accepted(process.kill());
  }

  /** Asks it to end and returns what it still said. */
  List<Accepted> end() throws Exception {
    List<Accepted> rest = accepted(process.end());
    if (process.exitCode() != 0) {
      requireOutOfMemory();
    }
    return rest;
  }

  private void requireOutOfMemory() throws InterruptedException {
    if (process.exitCode() != OUT_OF_MEMORY) {
      throw process.endedByItself();
    }
  }

  private static List<Accepted> accepted(List<String> said) {
    return said.stream().map(Accepted::of).toList();
  }

  @Override
  public void close() {
    process.close();
  }

  /** What a message of that seed says. */
  private static Moved moved(int seed) {
    Random random = new Random(seed);
    String note = "n".repeat(random.nextInt(10) == 0 ? random.nextInt(100_000) : 10);
    return new Moved(Bank.account(random), random.nextInt(), random.nextInt(), note);
  }

  /** Runs until its input ends, or until there is too little memory to go on. */
  public static void main(String[] args) throws Exception {
    try {
      runBank(args);
    } catch (Error e) {
      // The JVM itself may be unable to link or initialize what it has no memory for.
      e.printStackTrace();
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }
  }

  private static void runBank(String[] args) throws Exception {
    PrintStream out = System.out;
    long seed = Long.parseLong(args[1]);
    Random random = new Random(seed);
    HandlerFaults faults = new HandlerFaults(seed);
    faults.begin(HandlerFaults.Kind.EXCEPTION, random.nextInt(10));
    AtomicBoolean hasEnded = ChildProcess.endOfInput();
    while (!hasEnded.get()) {
      try (Intrepid app =
          Intrepid.builder()
              .repo(args[0])
              .handlers(new Accounts(faults), new Office(faults))
              .start()) {
        while (!hasEnded.get() && !hasStopped(app)) {
          publishAndFillHeap(app, random, out);
        }
      } catch (RepoUnavailableException | RepoLockedException e) {
        // It could not be started, and is tried again.
        System.err.println(e.getMessage());
      }
    }
  }

  /** A subscriber that ran out of memory stops, until the app is started again. */
  private static boolean hasStopped(Intrepid app) {
    return app.status().stream().anyMatch(status -> status.state() == SubscriptionState.STOPPED);
  }

  private static void publishAndFillHeap(Intrepid app, Random random, PrintStream out) {
    try {
      publish(app, random, out);
      if (random.nextInt(50) == 0) {
        fillHeap(random);
      }
    } catch (IntrepidException | OutOfMemoryError e) {
      // Nobody was told that these messages are stored.
    }
  }

  private static void publish(Intrepid app, Random random, PrintStream out) {
    List<PendingEvent> events = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    for (int i = random.nextInt(20); i >= 0; i--) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      int message = random.nextInt();
      events.add(app.pending(moved(message)).withId(id));
      said.append(id).append(' ').append(message).append('\n');
    }
    app.publish(new PendingEvents(events));
    out.print(said);
    out.flush();
  }

  /** Leaves the others no memory for a moment. */
  private static void fillHeap(Random random) {
    List<byte[]> all = new ArrayList<>(MOST_TO_FILL);
    for (int size = 1 << 20; size > 1 << 9; size >>= 1) {
      try {
        while (all.size() < MOST_TO_FILL) {
          all.add(new byte[size]);
        }
      } catch (OutOfMemoryError e) {
        // Full for parts of that size.
      }
    }
    for (int i = random.nextInt(100_000); i > 0; i--) {
      Thread.onSpinWait();
    }
  }
}
