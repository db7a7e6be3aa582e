package dev.intrepid.compute;

import static dev.intrepid.interleavings.Interleavings.require;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.interleavings.Programs;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A value is read and remembered while it is stored again and dropped. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalTierInterleavedTest {

  /** A call of Caffeine is one step, as its authors say. */
  private final Programs programs = Programs.meetingOutside("com.github.benmanes.caffeine.");

  @Test
  void what_was_read_before_a_drop_is_remembered_in_no_order() {
    programs.hold(Stamped.class);
  }

  @Test
  void what_is_remembered_with_a_stamp_of_after_the_read_is_found_to_be_of_before() {
    assertThat(programs.broken(StampedTooLate.class)).contains("of before");
  }

  /** The stamp is taken, then the value read. */
  public static final class Stamped extends Memo {
    @Operation
    @Override
    public void readAndRemember() {
      long stamp = tier.stamp(URI);
      remember(stored.get(), stamp);
    }
  }

  /** The value is read, then the stamp taken. */
  public static final class StampedTooLate extends Memo {
    @Operation
    @Override
    public void readAndRemember() {
      int read = stored.get();
      remember(read, tier.stamp(URI));
    }
  }

  /** What stores a memo again drops what is remembered of it. */
  public abstract static class Memo {
    static final String URI = "prices/bread";
    private static final Route<Integer> ROUTE =
        new Route<>(MemoSpec.of("price", "prices/{item}", new Count()), 0, (memo, call) -> null);

    final LocalTier tier = new LocalTier(1_000_000, Runnable::run);
    final AtomicInteger stored = new AtomicInteger();

    /** Reads what is stored and remembers it. */
    public abstract void readAndRemember();

    @Operation
    public void storeAndDrop() {
      stored.incrementAndGet();
      tier.drop(URI);
    }

    @Operation
    public void followAChangeByAnother() {
      tier.dropBefore(URI, stored.incrementAndGet());
    }

    @Operation
    public void storeAndDropAll() {
      stored.incrementAndGet();
      tier.dropAll("prices/");
    }

    final void remember(int value, long stamp) {
      ComputedMemo<Integer> answer =
          ComputedMemo.of(ROUTE, URI, value, Instant.EPOCH, JsonFormat.standard()).stored(value);
      tier.put(URI, new LocalTier.Entry(ROUTE, answer, Long.MAX_VALUE), stamp);
    }

    @Validate
    public void isOfNow() {
      LocalTier.Entry entry = tier.get(URI);
      require(
          entry == null || entry.value.toOptional().orElseThrow().equals(stored.get()),
          "what is remembered is of before");
    }
  }

  private static final class Count implements JsonCodec<Integer> {
    @Override
    public void write(Integer value, JsonWriter out) {
      out.number(value);
    }

    @Override
    public @Nullable Integer read(JsonReader in) {
      return in.readInt();
    }
  }
}
