package dev.intrepid.fuzzing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.fuzzing.faults.Bank.Moved;
import dev.intrepid.fuzzing.faults.BankProcess.Accepted;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes share a file, have little memory, and are killed one after the other: what they
 * accepted is handled once, in order. In a build for a few seconds; {@code -Drandom.seconds=600}
 * goes on for longer, {@code -Dseed=N} kills again after the same messages.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomKillsTest {

  private static final Duration BUDGET =
      Duration.ofSeconds(Integer.getInteger("random.seconds", 20)).dividedBy(2);
  private static final Duration ONLY_A_HANG_REACHES = Duration.ofMinutes(1);
  private static final int KILLS = 4;

  @TempDir private Path folder;

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void nothing_is_lost_when_processes_are_killed_and_their_heaps_are_full() throws Exception {
    Long only = Long.getLong("seed");
    long first = only == null ? System.nanoTime() : only;
    long end = System.nanoTime() + BUDGET.toNanos();
    long seed = first;
    do {
      try {
        live(folder.resolve(seed + ".db"), new Random(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("-Dseed=" + seed, e);
      }
      seed++;
    } while (only == null && System.nanoTime() < end);
    System.out.println("kills: " + KILLS * (seed - first) + ", -Dseed=" + first + " and on");
  }

  private static void live(Path file, Random random) throws Exception {
    Map<UUID, Moved> accepted = new HashMap<>();
    List<BankProcess> running = new ArrayList<>();
    try {
      running.add(BankProcess.start(file, random.nextLong()));
      running.add(BankProcess.start(file, random.nextLong()));
      for (int kill = 0; kill < KILLS; kill++) {
        int which = random.nextInt(running.size());
        BankProcess process = running.get(which);
        for (int said = random.nextInt(1_000); said > 0; said--) {
          Optional<Accepted> message = process.next();
          if (message.isEmpty() && !process.isOutOfMemory()) {
            throw endedByItself(file);
          }
          if (message.isEmpty()) {
            break;
          }
          accepted.put(message.get().id(), message.get().message());
        }
        process.kill().forEach(message -> accepted.put(message.id(), message.message()));
        running.set(which, BankProcess.start(file, random.nextLong()));
      }
      for (BankProcess process : running) {
        process.end().forEach(message -> accepted.put(message.id(), message.message()));
      }
    } finally {
      running.forEach(BankProcess::close);
    }
    assertThat(accepted).isNotEmpty();
    verify(file, accepted);
  }

  private static AssertionError endedByItself(Path file) {
    try {
      String errors = Files.readString(BankProcess.errors(file));
      String last = errors.substring(Math.max(0, errors.length() - 5_000));
      return new AssertionError("It has ended by itself; the last it said:\n" + last);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void verify(Path file, Map<UUID, Moved> accepted) throws Exception {
    HandlerFaults none = new HandlerFaults(0);
    try (Storage storage = Storage.sqlite(file);
        Intrepid app =
            Intrepid.builder()
                .repo(storage.repo())
                .handlers(new Accounts(none), new Office(none))
                .start()) {
      long deadline = System.nanoTime() + ONLY_A_HANG_REACHES.toNanos();
      do {
        for (String name : List.of("accounts", "office")) {
          app.subscription(name).retryAll();
        }
        app.awaitCaughtUp(ONLY_A_HANG_REACHES);
        assertThat(System.nanoTime()).as("%s", app.status()).isLessThan(deadline);
      } while (!app.status().stream().allMatch(RandomKillsTest::isDone));
      StoredBank bank = StoredBank.read(storage.repo());
      assertThat(bank.moved()).as("the log").containsAllEntriesOf(accepted);
      assertThat(bank.balances()).as("the balances").isEqualTo(bank.movedTrails());
      assertThat(bank.toldTrails()).as("what was told").isEqualTo(bank.movedTrails());
      assertThat(bank.letters()).as("the letters").isEqualTo(bank.toldTrails());
    }
  }

  private static boolean isDone(SubscriptionStatus status) {
    return status.state() == SubscriptionState.LIVE
        && status.behind() == 0
        && status.parked() + status.retrying() == 0;
  }
}
