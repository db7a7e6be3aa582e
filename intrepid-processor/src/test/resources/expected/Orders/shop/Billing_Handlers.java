package shop;

import dev.intrepid.Cache;
import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.repo.Uris;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Calls the handlers of {@link Billing}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class Billing_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final HandlersFactory<Billing> FACTORY = new Factory();

  private final Billing handlers;

  private final Mailer mailer;

  private Billing_Handlers(Billing handlers, State state) {
    this.handlers = handlers;
    this.mailer = state.get(Mailer.class);
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> {
        OrderPaid one = (OrderPaid) payload;
        spend(one, step);
        receipt(one, step);
      }
      default -> throw new IllegalArgumentException("Billing has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      default -> throw new IllegalArgumentException("Billing has no batch " + batch);
    }
  }

  private void spend(OrderPaid paid, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    Cache<Spend> current = step.memo(Spend_Memo.INSTANCE, "customers/" + Uris.segment("customerId", paid.customerId()) + "/spend");
    step.store(Spend_Memo.INSTANCE, handlers.spend(paid, current));
  }

  private void receipt(OrderPaid paid, Step step) throws Exception {
    if (!step.enter(1)) {
      return;
    }
    Optional<ReceiptSent> returned = step.returned(handlers.receipt(paid, mailer));
    if (returned.isPresent()) {
      step.publish(ReceiptSent_Event.INSTANCE, returned.get());
    }
  }

  private static final class Factory implements HandlersFactory<Billing> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "billing",
        SubscriberOptions.defaults(),
        List.of(OrderPaid_Event.INSTANCE),
        List.of(
            new SubscriberSpec.HandlerSpec("spend(OrderPaid)", true /* folds */, List.of("customers/{customerId}/spend"), List.of()).taking(0).reading("customers/{customerId}/spend"),
            new SubscriberSpec.HandlerSpec("receipt(OrderPaid)", false, List.of(), List.of("ReceiptSent")).taking(0)),
        List.of(),
        List.of(new SubscriberSpec.StateNeed(Mailer.class, "Billing.receipt(OrderPaid, Mailer)")));

    @Override
    public Class<Billing> handlerClass() {
      return Billing.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public List<SubscriberSpec.RecordTemplate> records() {
      return List.of(
          new SubscriberSpec.RecordTemplate(Spend_Memo.INSTANCE, "customers/{customerId}/spend"));
    }

    @Override
    public List<SubscriberSpec.MessageNames> names() {
      return List.of(
          new SubscriberSpec.MessageNames(1, OrderPaid_Event.INSTANCE, List.of("OrderPaid")));
    }

    @Override
    public HandlerTable bind(Billing handlers, State state) {
      return new Billing_Handlers(handlers, state);
    }
  }
}
