package dev.intrepid.benchmarks.peers.intrepid;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.peers.workload.Deposited;
import dev.intrepid.benchmarks.peers.workload.Handled;
import dev.intrepid.benchmarks.peers.workload.Peer;
import dev.intrepid.benchmarks.peers.workload.PipelineProcess;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** One app that publishes; while the subscriber is on, it is the app that handles, too. */
final class IntrepidPeer implements Peer<Deposit> {

  private static final int PAGE = 4_096;

  private final Handled handled;
  private final IntrepidRepo repo;
  private Intrepid app;

  private IntrepidPeer(Handled handled, String address) {
    this.handled = handled;
    this.repo = IntrepidRepo.open(address);
    this.app = Intrepid.builder().repo(repo).start();
  }

  /** Measures Intrepid on the repo at an address. */
  public static void main(String[] arguments) throws Exception {
    PipelineProcess.run(handled -> new IntrepidPeer(handled, arguments[0]));
  }

  @Override
  public Deposit event(Deposited deposited) {
    return Deposit.of(deposited);
  }

  @Override
  public void publish(Deposit event) {
    app.publish(event);
  }

  @Override
  public void start() {
    app.close();
    app = Intrepid.builder().repo(repo).handlers(new Balances(handled)).start();
  }

  @Override
  public void awaitHandled(long events) throws InterruptedException {
    app.awaitCaughtUp(Duration.ofMinutes(5));
  }

  @Override
  public void stop() {
    app.close();
    app = Intrepid.builder().repo(repo).start();
  }

  @Override
  public long events() {
    long events = 0;
    for (EventLog page = page(0); !page.isEmpty(); page = page(page.through())) {
      events += page.size();
    }
    return events;
  }

  private EventLog page(long after) {
    return repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, after, PAGE);
  }

  @Override
  public Map<String, Long> balances() {
    Map<String, Long> balances = new HashMap<>();
    for (CacheRecord memo : repo.listMemos("balances/", "", PAGE)) {
      String account = memo.uri().substring("balances/".length());
      Balance balance = app.view(Balance_Memo.uri(account)).toOptional().orElseThrow();
      balances.put(balance.account(), balance.cents());
    }
    return balances;
  }

  @Override
  public void close() {
    app.close();
    repo.close();
  }
}
