package dev.intrepid.examples.rates;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec;
import java.util.List;

/** The sales in a release that gives them another name. */
final class RenamedSales implements Registry {

  @Override
  public List<HandlersFactory<?>> handlers() {
    return List.of(new Factory());
  }

  private static final class Factory implements HandlersFactory<RenamedSales> {
    @Override
    public Class<RenamedSales> handlerClass() {
      return RenamedSales.class;
    }

    @Override
    public SubscriberSpec spec() {
      SubscriberSpec written = Sales_Handlers.FACTORY.spec();
      return new SubscriberSpec(
          "selling",
          written.options().formerly(List.of("sales")),
          written.messages(),
          written.handlers(),
          written.batches(),
          written.needs());
    }

    @Override
    public HandlerTable bind(RenamedSales handlers, State state) {
      return Sales_Handlers.FACTORY.bind(new Sales(1), state);
    }
  }
}
