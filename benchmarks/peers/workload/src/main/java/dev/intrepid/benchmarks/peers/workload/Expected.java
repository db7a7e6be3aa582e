package dev.intrepid.benchmarks.peers.workload;

import dev.intrepid.benchmarks.Checked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What must be stored and handled in the end, each event once. */
final class Expected {

  private final Map<String, Long> balances = new HashMap<>();
  private long events;

  /** These were published. */
  void add(List<Deposited> deposits) {
    events += deposits.size();
    deposits.forEach(d -> balances.merge(d.account(), d.cents(), Long::sum));
  }

  long events() {
    return events;
  }

  /**
   * Requires all of it, and nothing else.
   *
   * @throws IllegalStateException if something is missing, or was done twice
   */
  void check(Peer<?> peer, Handled handled) throws Exception {
    Checked.equal("the number of events", events, peer.events());
    Checked.equal("the number of calls of the handler", events, handled.count());
    Map<String, Long> stored = peer.balances();
    Checked.equal("the number of balances", balances.size(), stored.size());
    List<String> wrong =
        balances.keySet().stream()
            .filter(account -> !Objects.equals(balances.get(account), stored.get(account)))
            .sorted()
            .toList();
    Checked.equal("what has a wrong balance", List.of(), wrong);
  }
}
