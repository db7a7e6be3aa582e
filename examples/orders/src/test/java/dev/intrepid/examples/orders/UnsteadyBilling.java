package dev.intrepid.examples.orders;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberSpec;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The billing of the shop, which is away now and then for some calls in a row, though not at the
 * fourth try of a message, and which refuses what the customer "poor" pays whenever it comes.
 */
final class UnsteadyBilling {

  private static final int BETWEEN = 14;
  private static final int LASTS = 12;

  private final Billing billing = new Billing();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger outages;

  /**
   * One that is away after every 14 calls, for 12.
   *
   * @param outages counts how often it was away
   */
  UnsteadyBilling(AtomicInteger outages) {
    this.outages = outages;
  }

  /** What the compiler would have written for it. */
  static Registry registry() {
    return new OfTheTest();
  }

  private void fail(Object message, int attempt) {
    if (message instanceof OrderPaid paid && paid.customerId().equals("poor")) {
      throw new IllegalStateException("no such mailbox: poor");
    }
    int call = calls.getAndIncrement() % (BETWEEN + LASTS);
    outages.addAndGet(call == BETWEEN ? 1 : 0);
    if (call >= BETWEEN && attempt <= 3) {
      throw new IllegalStateException("the mailer is down");
    }
  }

  private static final class OfTheTest implements Registry {
    @Override
    public List<HandlersFactory<?>> handlers() {
      return List.of(new Factory());
    }
  }

  private static final class Factory implements HandlersFactory<UnsteadyBilling> {
    @Override
    public Class<UnsteadyBilling> handlerClass() {
      return UnsteadyBilling.class;
    }

    @Override
    public SubscriberSpec spec() {
      return Billing_Handlers.FACTORY.spec();
    }

    @Override
    public HandlerTable bind(UnsteadyBilling handlers, State state) {
      HandlerTable table = Billing_Handlers.FACTORY.bind(handlers.billing, state);
      return new HandlerTable() {
        @Override
        public void handle(int message, Object payload, Step step) throws Exception {
          handlers.fail(payload, step.delivery().attempt());
          table.handle(message, payload, step);
        }

        @Override
        public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
          table.handleBatch(batch, payloads, step);
        }
      };
    }
  }
}
