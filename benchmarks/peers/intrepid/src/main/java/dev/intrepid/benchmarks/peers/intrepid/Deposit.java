package dev.intrepid.benchmarks.peers.intrepid;

import dev.intrepid.annotations.Event;
import dev.intrepid.benchmarks.peers.workload.Deposited;
import java.time.Instant;
import java.util.UUID;

/** Money that came to an account. */
@Event(stream = "accounts/{account}")
record Deposit(String account, long cents, String customer, UUID reference, Instant at) {

  static Deposit of(Deposited deposited) {
    return new Deposit(
        deposited.account(),
        deposited.cents(),
        deposited.customer(),
        deposited.reference(),
        deposited.at());
  }
}
