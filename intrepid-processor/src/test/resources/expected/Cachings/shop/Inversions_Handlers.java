package shop;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Calls the handlers of {@link Inversions}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class Inversions_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final HandlersFactory<Inversions> FACTORY = new Factory();

  private final Inversions handlers;

  private Inversions_Handlers(Inversions handlers) {
    this.handlers = handlers;
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> corrected((RateCorrected) payload, step);
      default -> throw new IllegalArgumentException("Inversions has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      default -> throw new IllegalArgumentException("Inversions has no batch " + batch);
    }
  }

  private void corrected(RateCorrected corrected, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    Rate rate = step.value(Rate_Memo.INSTANCE, "rates/" + Uris.segment("base", corrected.base()) + "/" + Uris.segment("quote", corrected.quote()));
    double inversion = step.value(DoubleCodec.INSTANCE, "inversions/" + Uris.segment("quote", corrected.quote()) + "/" + Uris.segment("base", corrected.base()));
    handlers.corrected(corrected, rate, inversion);
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

  private static final class Factory implements HandlersFactory<Inversions> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "inversions",
        SubscriberOptions.defaults(),
        List.of(RateCorrected_Event.INSTANCE),
        List.of(new SubscriberSpec.HandlerSpec("corrected(RateCorrected)", false, List.of(), List.of()).taking(0).reading("inversions/{quote}/{base}", "rates/{base}/{quote}")),
        List.of(),
        List.of());

    @Override
    public Class<Inversions> handlerClass() {
      return Inversions.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public List<SubscriberSpec.RecordTemplate> records() {
      return List.of(
          new SubscriberSpec.RecordTemplate(Rate_Memo.INSTANCE, "rates/{base}/{quote}"));
    }

    @Override
    public HandlerTable bind(Inversions handlers, State state) {
      return new Inversions_Handlers(handlers);
    }
  }
}
