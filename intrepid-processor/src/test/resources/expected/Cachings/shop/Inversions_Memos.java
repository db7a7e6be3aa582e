package shop;

import dev.intrepid.Cache;
import dev.intrepid.codegen.MemoCall;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemoTable;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Computes the memos of {@link Inversions}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class Inversions_Memos implements MemoTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final MemosFactory<Inversions> FACTORY = new Factory();

  private final Inversions handlers;

  private final RateClient rateClient;

  private final List<RateClient> listOfRateClient;

  private Inversions_Memos(Inversions handlers, State state) {
    this.handlers = handlers;
    this.rateClient = state.get(RateClient.class);
    @SuppressWarnings("unchecked") List<RateClient> theListOfRateClient = state.get(List.class);
    this.listOfRateClient = theListOfRateClient;
  }

  @Override
  public Object compute(int memo, MemoCall call) throws Exception {
    return switch (memo) {
      case 0 -> inversion(call);
      case 1 -> products(call);
      default -> throw new IllegalArgumentException("Inversions has no memo " + memo);
    };
  }

  private Double inversion(MemoCall call) throws Exception {
    String quote = call.text("quote");
    String base = call.text("base");
    Rate rate = call.value(Rate_Memo.INSTANCE, "rates/" + Uris.segment("base", base) + "/" + Uris.segment("quote", quote));
    return call.returned(handlers.inversion(rate, quote, base, call.clock()));
  }

  private List<Double> products(MemoCall call) throws Exception {
    String base = call.text("base");
    String quote = call.text("quote");
    Cache<Rate> rate = call.memo(Rate_Memo.INSTANCE, "rates/" + Uris.segment("base", base) + "/" + Uris.segment("quote", quote));
    double inversion = call.value(DoubleCodec.INSTANCE, "inversions/" + Uris.segment("base", base) + "/" + Uris.segment("quote", quote));
    Cache<String> note = call.memo(StringCodec.INSTANCE, "notes/" + Uris.segment("quote", quote));
    return call.returned(handlers.products(base, rate, quote, inversion, note, rateClient, listOfRateClient));
  }

  @SuppressWarnings("NullAway")
  private static final class DoubleCodec implements JsonCodec<Double> {
    static final DoubleCodec INSTANCE = new DoubleCodec();

    @Override
    public void write(Double value, JsonWriter out) {
      out.present(value);
      out.number(value);
    }

    @Override
    public Double read(JsonReader in) {
      return in.isNull() ? null : in.readDouble();
    }
  }

  @SuppressWarnings("NullAway")
  private static final class StringCodec implements JsonCodec<String> {
    static final StringCodec INSTANCE = new StringCodec();

    @Override
    public void write(String value, JsonWriter out) {
      out.string(out.present(value));
    }

    @Override
    public String read(JsonReader in) {
      return in.isNull() ? null : in.readString();
    }
  }

  private static final class Factory implements MemosFactory<Inversions> {
    private static final List<MemoSpec<?>> MEMOS = List.of(
        MemoSpec.of("Inversions.inversion(Rate, String, String, Clock)", "inversions/{quote}/{base}", Inversions_inversion_Memo.INSTANCE)
            .from("rates/{base}/{quote}"),
        MemoSpec.of("Inversions.products(String, Cache<Rate>, String, double, Cache<String>, RateClient, List<RateClient>)", "products/{base}/{quote}", Inversions_products_Memo.INSTANCE)
            .from("rates/{base}/{quote}", "inversions/{base}/{quote}", "notes/{quote}"));

    @Override
    public Class<Inversions> handlerClass() {
      return Inversions.class;
    }

    @Override
    public List<MemoSpec<?>> memos() {
      return MEMOS;
    }

    @Override
    public List<SubscriberSpec.StateNeed> needs() {
      return List.of(
          new SubscriberSpec.StateNeed(RateClient.class, "Inversions.products(String, Cache<Rate>, String, double, Cache<String>, RateClient, List<RateClient>)"),
          new SubscriberSpec.StateNeed(List.class, "Inversions.products(String, Cache<Rate>, String, double, Cache<String>, RateClient, List<RateClient>)"));
    }

    @Override
    public List<SubscriberSpec.RecordTemplate> records() {
      return List.of(
          new SubscriberSpec.RecordTemplate(Rate_Memo.INSTANCE, "rates/{base}/{quote}"));
    }

    @Override
    public int route(String[] segments) {
      switch (segments.length) {
        case 3 -> {
          switch (segments[0]) {
            case "inversions" -> {
              return 0; // inversions/{quote}/{base}
            }
            case "products" -> {
              return 1; // products/{base}/{quote}
            }
            default -> {}
          }
        }
        default -> {}
      }
      return NONE;
    }

    @Override
    public MemoTable bind(Inversions handlers, State state) {
      return new Inversions_Memos(handlers, state);
    }
  }
}
