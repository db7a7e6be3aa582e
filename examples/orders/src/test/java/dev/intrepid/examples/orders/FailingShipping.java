package dev.intrepid.examples.orders;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberSpec;
import java.util.List;

/** The shipping of the shop, which fails for a payment of so many cents whenever it comes. */
final class FailingShipping {

  private final Shipping shipping = new Shipping();
  private final long cents;

  FailingShipping(long cents) {
    this.cents = cents;
  }

  /** What the compiler would have written for it. */
  static Registry registry() {
    return new OfTheTest();
  }

  private void refuse(Object message) {
    if (message instanceof OrderPaid paid && paid.cents() == cents) {
      throw new IllegalStateException("no such street");
    }
  }

  private static final class OfTheTest implements Registry {
    @Override
    public List<HandlersFactory<?>> handlers() {
      return List.of(new Factory());
    }
  }

  private static final class Factory implements HandlersFactory<FailingShipping> {
    @Override
    public Class<FailingShipping> handlerClass() {
      return FailingShipping.class;
    }

    @Override
    public SubscriberSpec spec() {
      return Shipping_Handlers.FACTORY.spec();
    }

    @Override
    public HandlerTable bind(FailingShipping handlers, State state) {
      HandlerTable table = Shipping_Handlers.FACTORY.bind(handlers.shipping, state);
      return new HandlerTable() {
        @Override
        public void handle(int message, Object payload, Step step) throws Exception {
          handlers.refuse(payload);
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
