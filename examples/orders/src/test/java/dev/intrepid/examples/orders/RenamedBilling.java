package dev.intrepid.examples.orders;

import dev.intrepid.IntrepidBuilder;
import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec;
import java.util.List;

/**
 * The billing of the shop in a release that gives it another name.
 *
 * @param name the name in this release
 * @param formerly the names of before
 * @param mailer sends its receipts
 */
record RenamedBilling(String name, List<String> formerly, Mailer mailer) implements Registry {

  /** The app of that release. */
  IntrepidBuilder in(IntrepidBuilder builder) {
    return builder
        .clock(new HurriedClock())
        .state(Mailer.class, mailer)
        .registry(this)
        .handlers(this);
  }

  @Override
  public List<HandlersFactory<?>> handlers() {
    return List.of(new Factory());
  }

  private final class Factory implements HandlersFactory<RenamedBilling> {
    @Override
    public Class<RenamedBilling> handlerClass() {
      return RenamedBilling.class;
    }

    @Override
    public SubscriberSpec spec() {
      SubscriberSpec written = Billing_Handlers.FACTORY.spec();
      return new SubscriberSpec(
          name,
          written.options().formerly(formerly),
          written.messages(),
          written.handlers(),
          written.batches(),
          written.needs());
    }

    @Override
    public HandlerTable bind(RenamedBilling handlers, State state) {
      return Billing_Handlers.FACTORY.bind(new Billing(), state);
    }
  }
}
