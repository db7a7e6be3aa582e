package dev.intrepid.benchmarks.peers.workload;

import dev.intrepid.benchmarks.Pace;
import dev.intrepid.benchmarks.Rounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The program in which one peer is measured once: it prints a line for each figure, a name and a
 * number, and ends with an error if the work was wrong.
 *
 * @param <E> the events of the peer
 */
public final class PipelineProcess<E> {

  private static final int THREADS = 8;
  private static final int ACCOUNTS = 1_000;

  /** {@code -Dpeers.events} says how many eight threads publish; the rest follows from it. */
  private static final int EVENTS = Integer.getInteger("peers.events", 24_000);

  private static final int A_SECOND = 200;

  private final Random random = new Random(24_000);
  private final Expected expected = new Expected();
  private final Handled handled;
  private final Peer<E> peer;

  private PipelineProcess(Handled handled, Peer<E> peer) {
    this.handled = handled;
    this.peer = peer;
  }

  /**
   * Measures a peer that tells a handler's calls, and ends the program, even if the peer has left
   * threads behind that would keep it.
   */
  public static <E> void run(Function<Handled, Peer<E>> factory) {
    Handled handled = new Handled();
    int code = 0;
    try (Peer<E> peer = factory.apply(handled)) {
      new PipelineProcess<>(handled, peer).run();
    } catch (Throwable e) {
      e.printStackTrace();
      code = 1;
    }
    System.exit(code);
  }

  private void run() throws Exception {
    warmUp();
    print("publish-1", published(EVENTS / 8, 1));
    print("publish-8", published(EVENTS, THREADS));
    long before = handled.count();
    long begin = System.nanoTime();
    peer.start();
    peer.awaitHandled(expected.events());
    print("catch-up", (expected.events() - before) / seconds(begin));
    latency(EVENTS / 40);
    expected.check(peer, handled);
    peer.stop();
  }

  private void warmUp() throws Exception {
    published(EVENTS / 8, THREADS);
    peer.start();
    peer.awaitHandled(expected.events());
    peer.stop();
    expected.check(peer, handled);
  }

  /** Publishes so many by so many threads; returns how many a second. */
  private double published(int count, int threads) throws Exception {
    List<Deposited> deposits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      deposits.add(Deposited.of(random.nextInt(ACCOUNTS), 1_000 + random.nextInt(99_000), i));
    }
    expected.add(deposits);
    List<Callable<Void>> publishers = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      List<E> share = new ArrayList<>();
      for (int i = thread; i < count; i += threads) {
        share.add(peer.event(deposits.get(i)));
      }
      publishers.add(() -> publish(share));
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    long begin = System.nanoTime();
    for (Future<Void> publisher : pool.invokeAll(publishers)) {
      publisher.get();
    }
    double rate = count / seconds(begin);
    pool.shutdown();
    return rate;
  }

  private Void publish(List<E> events) throws Exception {
    for (E event : events) {
      peer.publish(event);
    }
    return null;
  }

  /** From just before the call of publish to the first line of the handler, at a steady pace. */
  private void latency(int count) throws Exception {
    List<Deposited> deposits = new ArrayList<>();
    List<E> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Deposited deposited = Deposited.of(random.nextInt(ACCOUNTS), i, i);
      deposits.add(deposited);
      events.add(peer.event(deposited));
    }
    expected.add(deposits);
    handled.expect(count);
    long[] begins = new long[count];
    Pace pace = new Pace(A_SECOND);
    for (int i = 0; i < count; i++) {
      pace.await();
      begins[i] = System.nanoTime();
      peer.publish(events.get(i));
    }
    peer.awaitHandled(expected.events());
    long[] ends = handled.arrivals();
    double[] millis = new double[count];
    Arrays.setAll(millis, i -> (ends[i] - begins[i]) / 1e6);
    Arrays.sort(millis);
    print("p50", Rounds.percentile(millis, 0.5));
    print("p99", Rounds.percentile(millis, 0.99));
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void print(String name, double value) {
    System.out.printf(Locale.ROOT, "%s %.4f%n", name, value);
  }
}
