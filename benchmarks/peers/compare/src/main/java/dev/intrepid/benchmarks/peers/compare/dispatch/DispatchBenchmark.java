package dev.intrepid.benchmarks.peers.compare.dispatch;

import dev.intrepid.benchmarks.Checked;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Delivers messages of eight types one by one, in a random order so long that no branch predictor
 * learns it by heart.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class DispatchBenchmark {

  private static final int MESSAGES = 1 << 16;
  private static final int DIFFERENT = 1 << 10;

  /** Which one delivers. */
  @Param({
    Dispatch.CHAIN,
    Dispatch.TABLE,
    Dispatch.BY_CLASS,
    Dispatch.GREENROBOT,
    Dispatch.GUAVA,
    Dispatch.SPRING,
    Dispatch.AXON
  })
  public String bus = Dispatch.CHAIN;

  private final Ledger ledger = new Ledger();
  private final Object[] prepared = new Object[MESSAGES];
  private Bus chosen = new InstanceofChain(ledger);
  private long sum;
  private long rounds;

  /** Makes the messages. */
  @Setup
  public void prepare() {
    chosen = Bus.named(bus, ledger);
    Random random = new Random(8);
    Object[] different = new Object[DIFFERENT];
    long[] cents = new long[DIFFERENT];
    for (int i = 0; i < DIFFERENT; i++) {
      cents[i] = random.nextInt(1_000);
      different[i] = chosen.prepared(Message.of(i % 8, "a-" + random.nextInt(100), cents[i]));
    }
    for (int i = 0; i < MESSAGES; i++) {
      int one = random.nextInt(DIFFERENT);
      prepared[i] = different[one];
      sum += cents[one];
    }
  }

  /** Requires each message to have been handled once. */
  @TearDown
  public void check() {
    Checked.equal("the sum of what " + bus + " delivered", rounds * sum, ledger.sum());
  }

  /** All of them, one after the other. */
  @Benchmark
  @OperationsPerInvocation(MESSAGES)
  public long deliver() throws Exception {
    rounds++;
    for (Object message : prepared) {
      chosen.deliver(message);
    }
    return ledger.sum();
  }
}
