package dev.intrepid.fuzzing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.fuzzing.faults.Bank.Moved;
import dev.intrepid.fuzzing.faults.BankProcess.Accepted;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * Two processes share a repo, have little memory, and are killed one after the other: what they
 * accepted is handled once, in order.
 */
final class RandomKills {

  private static final Duration ONLY_A_HANG_REACHES = Duration.ofMinutes(1);

  private RandomKills() {}

  /** What happens to a storage between two kills. */
  @FunctionalInterface
  interface Meanwhile {
    void happen(Storage storage, Random random);
  }

  /**
   * Kills them at the moments that a seed says.
   *
   * @param kills how many
   * @param errors where they say what goes wrong, their full heaps among it
   */
  static void live(
      Storage storage, String address, Path errors, long seed, int kills, Meanwhile meanwhile)
      throws Exception {
    Random random = new Random(seed);
    Map<UUID, Moved> accepted = new HashMap<>();
    List<BankProcess> running = new ArrayList<>();
    try {
      running.add(BankProcess.start(address, errors, random.nextLong()));
      running.add(BankProcess.start(address, errors, random.nextLong()));
      for (int kill = 0; kill < kills; kill++) {
        int which = random.nextInt(running.size());
        BankProcess process = running.get(which);
        for (int said = random.nextInt(1_000); said > 0; said--) {
          Optional<Accepted> message = process.next();
          if (message.isEmpty()) {
            break;
          }
          accepted.put(message.get().id(), message.get().message());
        }
        meanwhile.happen(storage, random);
        process.kill().forEach(message -> accepted.put(message.id(), message.message()));
        running.set(which, BankProcess.start(address, errors, random.nextLong()));
      }
      storage.restore();
      for (BankProcess process : running) {
        process.end().forEach(message -> accepted.put(message.id(), message.message()));
      }
    } finally {
      running.forEach(BankProcess::close);
    }
    assertThat(accepted).isNotEmpty();
    verify(storage, accepted);
  }

  /** That all that was accepted is stored and handled once, in order. */
  static void verify(Storage storage, Map<UUID, Moved> accepted) throws Exception {
    HandlerFaults none = new HandlerFaults(0);
    try (Intrepid app =
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
      } while (!app.status().stream().allMatch(RandomKills::isDone));
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
