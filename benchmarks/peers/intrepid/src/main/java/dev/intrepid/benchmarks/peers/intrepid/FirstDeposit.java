package dev.intrepid.benchmarks.peers.intrepid;

import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;
import dev.intrepid.benchmarks.peers.workload.FirstEvent;
import java.io.IOException;

/** Starts an app on the repo at an address, and handles one event. */
@Subscriber("first-deposit")
final class FirstDeposit {

  @OnEvent
  void deposited(Deposit deposit) {
    FirstEvent.handled(deposit.cents());
  }

  public static void main(String[] arguments) throws IOException {
    try (Intrepid app =
        Intrepid.builder().repo(arguments[0]).handlers(new FirstDeposit()).start()) {
      app.publish(Deposit.of(FirstEvent.DEPOSITED));
      FirstEvent.awaitEnd();
    }
  }
}
