package shop;

import dev.intrepid.Cache;
import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Calls the handlers of {@link Ledger.Books}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "deprecation",
    "removal"
})
final class Ledger_Books_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final HandlersFactory<Ledger.Books> FACTORY = new Factory();

  private final Ledger.Books handlers;

  private final StringBuilder stringBuilder;

  private final Number number;

  private final List<String> listOfString;

  private Ledger_Books_Handlers(Ledger.Books handlers, State state) {
    this.handlers = handlers;
    this.stringBuilder = state.get(StringBuilder.class);
    this.number = state.get(Number.class);
    @SuppressWarnings("unchecked") List<String> theListOfString = state.get(List.class);
    this.listOfString = theListOfString;
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> equals((Ledger.Older) payload, step);
      case 1 -> handle((Ledger.Entry.Voided) payload, step);
      case 2 -> {
        Ledger.Entry.Booked one = (Ledger.Entry.Booked) payload;
        yield1(one, step);
        handle(one, step);
      }
      default -> throw new IllegalArgumentException("Ledger.Books has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      case 0 -> {
        @SuppressWarnings("unchecked") List<Ledger.Entry.Booked> many = (List<Ledger.Entry.Booked>) payloads;
        batch(many, step);
      }
      case 1 -> {
        @SuppressWarnings("unchecked") List<Ledger.Entry.Voided> many = (List<Ledger.Entry.Voided>) payloads;
        batch2(many, step);
      }
      default -> throw new IllegalArgumentException("Ledger.Books has no batch " + batch);
    }
  }

  private void yield1(Ledger.Entry.Booked state, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    step.store(Ledger_Line_Memo.INSTANCE, handlers.yield(state, stringBuilder));
  }

  private void batch(List<Ledger.Entry.Booked> step_, Step step) throws Exception {
    if (!step.enter(1)) {
      return;
    }
    handlers.batch(step_, stringBuilder);
  }

  private void batch2(List<Ledger.Entry.Voided> handlers_, Step step) throws Exception {
    if (!step.enter(2)) {
      return;
    }
    handlers.batch(handlers_, number);
  }

  private void handle(Ledger.Entry message, Step step) throws Exception {
    if (!step.enter(3)) {
      return;
    }
    Cache<Ledger.Totals> returned = step.memo(Ledger_Totals_Memo.INSTANCE, "ledger/totals");
    Optional<Ledger.Line> returned_ = step.returned(Ledger.Books.handle(message, returned));
    if (returned_.isPresent()) {
      step.store(Ledger_Line_Memo.INSTANCE, returned_.get());
    }
  }

  private void equals(Ledger.Older payload, Step step) throws Exception {
    if (!step.enter(4)) {
      return;
    }
    Ledger.Books.equals(payload, listOfString);
  }

  private static final class Factory implements HandlersFactory<Ledger.Books> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "books",
        SubscriberOptions.defaults(),
        List.of(
            Ledger_Older_Event.INSTANCE,
            Ledger_Entry_Voided_Event.INSTANCE,
            Ledger_Entry_Booked_Event.INSTANCE),
        List.of(
            new SubscriberSpec.HandlerSpec("yield(Ledger.Entry.Booked)", false, List.of("ledger/{account}/lines/{step}"), List.of()).taking(2),
            new SubscriberSpec.HandlerSpec("batch(List<Ledger.Entry.Booked>)", false, List.of(), List.of()).taking(2),
            new SubscriberSpec.HandlerSpec("batch(List<Ledger.Entry.Voided>)", false, List.of(), List.of()).taking(1),
            new SubscriberSpec.HandlerSpec("handle(Ledger.Entry)", true /* folds */, List.of("ledger/{account}/lines/{step}"), List.of()).taking(1, 2).reading("ledger/totals"),
            new SubscriberSpec.HandlerSpec("equals(Ledger.Older)", false, List.of(), List.of()).taking(0)),
        List.of(
            new SubscriberSpec.BatchSpec(1, Set.of(2)),
            new SubscriberSpec.BatchSpec(2, Set.of(1))),
        List.of(
            new SubscriberSpec.StateNeed(StringBuilder.class, "Ledger.Books.yield(Ledger.Entry.Booked, StringBuilder)"),
            new SubscriberSpec.StateNeed(StringBuilder.class, "Ledger.Books.batch(List<Ledger.Entry.Booked>, StringBuilder)"),
            new SubscriberSpec.StateNeed(Number.class, "Ledger.Books.batch(List<Ledger.Entry.Voided>, Number)"),
            new SubscriberSpec.StateNeed(List.class, "Ledger.Books.equals(Ledger.Older, List<String>)")));

    @Override
    public Class<Ledger.Books> handlerClass() {
      return Ledger.Books.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public List<SubscriberSpec.RecordTemplate> records() {
      return List.of(
          new SubscriberSpec.RecordTemplate(Ledger_Totals_Memo.INSTANCE, "ledger/totals"),
          new SubscriberSpec.RecordTemplate(Ledger_Line_Memo.INSTANCE, "ledger/{account}/lines/{step}"));
    }

    @Override
    public List<SubscriberSpec.Family> families() {
      return List.of(
          new SubscriberSpec.Family(3, Ledger.Entry.class));
    }

    @Override
    public HandlerTable bind(Ledger.Books handlers, State state) {
      return new Ledger_Books_Handlers(handlers, state);
    }
  }
}
