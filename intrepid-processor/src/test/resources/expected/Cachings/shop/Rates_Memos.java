package shop;

import dev.intrepid.codegen.MemoCall;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemoTable;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec;
import java.time.Duration;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Computes the memos of {@link Rates}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Rates_Memos implements MemoTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final MemosFactory<Rates> FACTORY = new Factory();

  private final Rates handlers;

  private final RateClient rateClient;

  private Rates_Memos(Rates handlers, State state) {
    this.handlers = handlers;
    this.rateClient = state.get(RateClient.class);
  }

  @Override
  public Object compute(int memo, MemoCall call) throws Exception {
    return switch (memo) {
      case 0 -> rate(call);
      case 1 -> note(call);
      default -> throw new IllegalArgumentException("Rates has no memo " + memo);
    };
  }

  private Rate rate(MemoCall call) throws Exception {
    return call.returned(handlers.rate(call.text("base"), call.text("quote"), rateClient));
  }

  private String note(MemoCall call) throws Exception {
    return call.returned(Rates.note(call.text("base"), rateClient)).orElse(null);
  }

  private static final class Factory implements MemosFactory<Rates> {
    private static final List<MemoSpec<?>> MEMOS = List.of(
        MemoSpec.of("Rates.rate(String, String, RateClient)", "rates/{base}/{quote}", Rate_Memo.INSTANCE)
            .keptFor(Duration.ofMinutes(10L))
            .staleFor(Duration.ofHours(1L)),
        MemoSpec.of("Rates.note(String, RateClient)", "notes/{base}", Rates_note_Memo.INSTANCE)
            .keptFor(Duration.ofDays(1L))
            .refreshedAfter(Duration.ofHours(12L))
            .absentFor(Duration.ofSeconds(90L))
            .waitedForAtMost(Duration.ofMillis(1500L))
            .jittered(0.25)
            .byOneProcess()
            .notLocal()
            .ofVersion(3));

    @Override
    public Class<Rates> handlerClass() {
      return Rates.class;
    }

    @Override
    public List<MemoSpec<?>> memos() {
      return MEMOS;
    }

    @Override
    public List<SubscriberSpec.StateNeed> needs() {
      return List.of(
          new SubscriberSpec.StateNeed(RateClient.class, "Rates.rate(String, String, RateClient)"),
          new SubscriberSpec.StateNeed(RateClient.class, "Rates.note(String, RateClient)"));
    }

    @Override
    public List<SubscriberSpec.RecordTemplate> records() {
      return List.of(
          new SubscriberSpec.RecordTemplate(Rate_Memo.INSTANCE, "rates/{base}/{quote}"));
    }

    @Override
    public int route(String[] segments) {
      switch (segments.length) {
        case 2 -> {
          if (segments[0].equals("notes")) {
            return 1; // notes/{base}
          }
        }
        case 3 -> {
          if (segments[0].equals("rates")) {
            return 0; // rates/{base}/{quote}
          }
        }
        default -> {}
      }
      return NONE;
    }

    @Override
    public MemoTable bind(Rates handlers, State state) {
      return new Rates_Memos(handlers, state);
    }
  }
}
