package shop;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.repo.Uris;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Calls the handlers of {@link Rates}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class Rates_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final HandlersFactory<Rates> FACTORY = new Factory();

  private Rates_Handlers() {
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> {
        CurrencyReformed one = (CurrencyReformed) payload;
        rateEvict(one, step);
        noteEvict(one, step);
      }
      case 1 -> {
        RateCorrected one = (RateCorrected) payload;
        rateEvictOn(one, step);
        noteEvict(one, step);
        noteRefreshOn(one, step);
      }
      case 2 -> {
        RatePublished one = (RatePublished) payload;
        noteEvict(one, step);
        noteRefreshOn(one, step);
      }
      default -> throw new IllegalArgumentException("Rates has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      default -> throw new IllegalArgumentException("Rates has no batch " + batch);
    }
  }

  private void rateEvictOn(RateCorrected one, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    step.evict("rates/" + Uris.segment("base", one.base()) + "/" + Uris.segment("quote", one.quote()));
    step.evict("prices/" + Uris.segment("quote", one.quote()) + "/of/" + Uris.segment("base", one.base()));
    step.evict("exchange/" + Uris.segment("base", one.base()) + "/" + Uris.segment("quote", one.quote()));
  }

  private void rateEvict(CurrencyReformed one, Step step) throws Exception {
    if (!step.enter(1)) {
      return;
    }
    step.evictAll("rates/" + Uris.segment("currency", one.currency()) + "/");
    step.evictAll("prices/");
    step.evictAll("exchange/" + Uris.segment("currency", one.currency()) + "/");
  }

  private void noteEvict(RateEvent one, Step step) throws Exception {
    if (!step.enter(2)) {
      return;
    }
    step.evictAll("notes/");
    step.evictAll("old-notes/");
    step.evictAll("remarks/");
  }

  private void noteEvict(CurrencyReformed one, Step step) throws Exception {
    if (!step.enter(3)) {
      return;
    }
    step.evictAll("notes/");
    step.evictAll("old-notes/");
    step.evictAll("remarks/");
  }

  private void noteRefreshOn(RateEvent one, Step step) throws Exception {
    if (!step.enter(4)) {
      return;
    }
    step.refresh("notes/" + baseOfRateEvent(one));
  }

  private static String baseOfRateEvent(RateEvent message) {
    if (message instanceof RateCorrected one) {
      return Uris.segment("base", one.base());
    }
    if (message instanceof RatePublished one) {
      return Uris.segment("base", one.base());
    }
    throw new AssertionError(String.valueOf(message));
  }

  private static final class Factory implements HandlersFactory<Rates> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "rates",
        SubscriberOptions.defaults(),
        List.of(
            CurrencyReformed_Event.INSTANCE,
            RateCorrected_Event.INSTANCE,
            RatePublished_Event.INSTANCE),
        List.of(
            new SubscriberSpec.HandlerSpec("rate evictOn RateCorrected", false, List.of(), List.of()).taking(1),
            new SubscriberSpec.HandlerSpec("rate evict CurrencyReformed", false, List.of(), List.of()).taking(0),
            new SubscriberSpec.HandlerSpec("note evict RateEvent", false, List.of(), List.of()).taking(1, 2),
            new SubscriberSpec.HandlerSpec("note evict CurrencyReformed", false, List.of(), List.of()).taking(0),
            new SubscriberSpec.HandlerSpec("note refreshOn RateEvent", false, List.of(), List.of()).taking(1, 2)),
        List.of(),
        List.of());

    @Override
    public Class<Rates> handlerClass() {
      return Rates.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public List<SubscriberSpec.Family> families() {
      return List.of(
          new SubscriberSpec.Family(2, RateEvent.class),
          new SubscriberSpec.Family(4, RateEvent.class));
    }

    @Override
    public HandlerTable bind(Rates handlers, State state) {
      return new Rates_Handlers();
    }
  }
}
