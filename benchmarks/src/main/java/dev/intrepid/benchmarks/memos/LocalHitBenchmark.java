package dev.intrepid.benchmarks.memos;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.intrepid.Intrepid;
import dev.intrepid.MemoUri;
import dev.intrepid.benchmarks.Checked;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Makes 65,536 look-ups of 1,024 values that all exist, in a random order. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
public class LocalHitBenchmark {

  private static final int LOOKUPS = 1 << 16;
  private static final int SYMBOLS = 1 << 10;

  private final Intrepid app = Intrepid.builder().repo("memory:").handlers(new Quotes()).start();
  private final List<MemoUri<Quote>> uris = new ArrayList<>(LOOKUPS);
  private final Cache<String, Quote> caffeine = Caffeine.newBuilder().maximumSize(100_000).build();

  /** Both hold all values. */
  public LocalHitBenchmark() {
    List<MemoUri<Quote>> different = new ArrayList<>();
    for (int i = 0; i < SYMBOLS; i++) {
      MemoUri<Quote> uri = Quote_Memo.uri("symbol-" + i);
      different.add(uri);
      caffeine.put(uri.uri(), app.view(uri).toOptional().orElseThrow());
    }
    Random random = new Random(5);
    for (int i = 0; i < LOOKUPS; i++) {
      uris.add(different.get(random.nextInt(SYMBOLS)));
    }
  }

  /** Both ways find the same. */
  @Setup
  public void check() {
    Checked.equal("the sum of what was found", caffeine(), view());
  }

  @TearDown
  public void close() {
    app.close();
  }

  @Benchmark
  @OperationsPerInvocation(LOOKUPS)
  public long view() {
    long sum = 0;
    for (int i = 0; i < LOOKUPS; i++) {
      if (app.view(uris.get(i)) instanceof dev.intrepid.Cache.Found<Quote> found) {
        sum += found.value().volume();
      }
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(LOOKUPS)
  public long caffeine() {
    long sum = 0;
    for (int i = 0; i < LOOKUPS; i++) {
      Quote quote = caffeine.getIfPresent(uris.get(i).uri());
      if (quote != null) {
        sum += quote.volume();
      }
    }
    return sum;
  }
}
