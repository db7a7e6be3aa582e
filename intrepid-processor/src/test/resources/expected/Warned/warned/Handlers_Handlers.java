package warned;

import dev.intrepid.Cache;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * Calls the handlers of {@link Handlers}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "deprecation",
    "rawtypes",
    "removal"
})
final class Handlers_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final HandlersFactory<Handlers> FACTORY = new Factory();

  private final Handlers handlers;

  private final Map map;

  private final Map[] arrayOfMap;

  private final Supplier<List> supplierOfList;

  private final List<Old.Mailer> listOfMailer;

  private Handlers_Handlers(Handlers handlers, State state) {
    this.handlers = handlers;
    this.map = state.get(Map.class);
    this.arrayOfMap = state.get(Map[].class);
    @SuppressWarnings("unchecked") Supplier<List> theSupplierOfList = state.get(Supplier.class);
    this.supplierOfList = theSupplierOfList;
    @SuppressWarnings("unchecked") List<Old.Mailer> theListOfMailer = state.get(List.class);
    this.listOfMailer = theListOfMailer;
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> closed((Old.Any.Closed) payload, step);
      case 1 -> last((Old.Paid) payload, step);
      case 2 -> {
        OrderEvent.Placed one = (OrderEvent.Placed) payload;
        countEvictOn(one, step);
        any(one, step);
        again(one, step);
        raw(one, step);
        throwing(one, step);
      }
      case 3 -> {
        OrderEvent.Shipped one = (OrderEvent.Shipped) payload;
        countEvictOn(one, step);
        any(one, step);
        again(one, step);
        raw(one, step);
      }
      default -> throw new IllegalArgumentException("Handlers has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      case 0 -> {
        @SuppressWarnings("unchecked") List<OrderEvent> many = (List<OrderEvent>) payloads;
        many(many, step);
      }
      default -> throw new IllegalArgumentException("Handlers has no batch " + batch);
    }
  }

  private void any(OrderEvent<?> event, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    Cache<Integer> memo = step.memo(IntegerCodec.INSTANCE, "all/" + idOfOrderEvent(event));
    Optional<Old.Memo> returned = step.returned(handlers.any(event, memo));
    if (returned.isPresent()) {
      step.store(Old_Memo_Memo.INSTANCE, returned.get());
    }
  }

  private void again(OrderEvent<?> event, Step step) throws Exception {
    if (!step.enter(1)) {
      return;
    }
    OrderEvent<?> returned = step.returned(handlers.again(event));
    if (returned instanceof OrderEvent.Placed one) {
      step.publish(OrderEvent_Placed_Event.INSTANCE, one);
    } else if (returned instanceof OrderEvent.Shipped one_) {
      step.publish(OrderEvent_Shipped_Event.INSTANCE, one_);
    } else {
      throw step.unforeseen(returned);
    }
  }

  private void raw(OrderEvent event, Step step) throws Exception {
    if (!step.enter(2)) {
      return;
    }
    handlers.raw(event, map, arrayOfMap, supplierOfList);
  }

  private void many(List<OrderEvent> all, Step step) throws Exception {
    if (!step.enter(3)) {
      return;
    }
    try {
      handlers.many(all, listOfMailer);
    } catch (Exception | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new ExecutionException(failure);
    }
  }

  private void throwing(OrderEvent.Placed placed, Step step) throws Exception {
    if (!step.enter(4)) {
      return;
    }
    try {
      for (OrderEvent.Placed each : step.returned(handlers.throwing(placed))) {
        step.publish(OrderEvent_Placed_Event.INSTANCE, each);
      }
    } catch (Exception | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new ExecutionException(failure);
    }
  }

  private void closed(Old.Any closed, Step step) throws Exception {
    if (!step.enter(5)) {
      return;
    }
    handlers.closed(closed);
  }

  private void last(Old.Paid paid, Step step) throws Exception {
    if (!step.enter(6)) {
      return;
    }
    step.store(Handlers_last_Memo.INSTANCE, "kinds/" + Uris.segment("kind", paid.kind() == null ? null : paid.kind().name()) + "/last", handlers.last(paid));
  }

  private void countEvictOn(OrderEvent<?> one, Step step) throws Exception {
    if (!step.enter(7)) {
      return;
    }
    step.evict("counts/" + idOfOrderEvent(one));
  }

  private static String idOfOrderEvent(OrderEvent<?> message) {
    if (message instanceof OrderEvent.Placed one) {
      return Uris.segment("id", one.id() == null ? null : one.id().value());
    }
    if (message instanceof OrderEvent.Shipped one) {
      return Uris.segment("id", one.id() == null ? null : one.id().value());
    }
    throw new AssertionError(String.valueOf(message));
  }

  @SuppressWarnings("NullAway")
  private static final class IntegerCodec implements JsonCodec<Integer> {
    static final IntegerCodec INSTANCE = new IntegerCodec();

    @Override
    public void write(Integer value, JsonWriter out) {
      out.present(value);
      out.number(value);
    }

    @Override
    public Integer read(JsonReader in) {
      return in.isNull() ? null : in.readInt();
    }
  }

  private static final class Factory implements HandlersFactory<Handlers> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "handlers",
        SubscriberOptions.defaults(),
        List.of(
            Old_Any_Closed_Event.INSTANCE,
            Old_Paid_Event.INSTANCE,
            OrderEvent_Placed_Event.INSTANCE,
            OrderEvent_Shipped_Event.INSTANCE),
        List.of(
            new SubscriberSpec.HandlerSpec("any(OrderEvent)", true /* folds */, List.of("old/{id}/memo"), List.of()).taking(2, 3).reading("all/{id}"),
            new SubscriberSpec.HandlerSpec("again(OrderEvent)", false, List.of(), List.of("Placed", "Shipped")).taking(2, 3),
            new SubscriberSpec.HandlerSpec("raw(OrderEvent)", false, List.of(), List.of()).taking(2, 3),
            new SubscriberSpec.HandlerSpec("many(List<OrderEvent>)", false, List.of(), List.of()).taking(2, 3),
            new SubscriberSpec.HandlerSpec("throwing(OrderEvent.Placed)", false, List.of(), List.of("Placed")).taking(2),
            new SubscriberSpec.HandlerSpec("closed(Old.Any)", false, List.of(), List.of()).taking(0),
            new SubscriberSpec.HandlerSpec("last(Old.Paid)", false, List.of("kinds/{kind}/last"), List.of()).taking(1),
            new SubscriberSpec.HandlerSpec("count evictOn OrderEvent", false, List.of(), List.of()).taking(2, 3)),
        List.of(new SubscriberSpec.BatchSpec(3, Set.of(2, 3))),
        List.of(
            new SubscriberSpec.StateNeed(Map.class, "Handlers.raw(OrderEvent, Map, Map[], Supplier<List>)"),
            new SubscriberSpec.StateNeed(Map[].class, "Handlers.raw(OrderEvent, Map, Map[], Supplier<List>)"),
            new SubscriberSpec.StateNeed(Supplier.class, "Handlers.raw(OrderEvent, Map, Map[], Supplier<List>)"),
            new SubscriberSpec.StateNeed(List.class, "Handlers.many(List<OrderEvent>, List<Old.Mailer>)")));

    @Override
    public Class<Handlers> handlerClass() {
      return Handlers.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public List<SubscriberSpec.RecordTemplate> records() {
      return List.of(
          new SubscriberSpec.RecordTemplate(Old_Memo_Memo.INSTANCE, "old/{id}/memo"));
    }

    @Override
    public List<SubscriberSpec.Family> families() {
      return List.of(
          new SubscriberSpec.Family(0, OrderEvent.class),
          new SubscriberSpec.Family(1, OrderEvent.class),
          new SubscriberSpec.Family(2, OrderEvent.class),
          new SubscriberSpec.Family(3, OrderEvent.class),
          new SubscriberSpec.Family(5, Old.Any.class),
          new SubscriberSpec.Family(7, OrderEvent.class));
    }

    @Override
    public List<SubscriberSpec.MessageNames> names() {
      return List.of(
          new SubscriberSpec.MessageNames(4, OrderEvent_Placed_Event.INSTANCE, List.of("Placed")));
    }

    @Override
    public HandlerTable bind(Handlers handlers, State state) {
      return new Handlers_Handlers(handlers, state);
    }
  }
}
