package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.Upcaster;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * What the compiler wrote for this package, from Booked on.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
public final class Booked_Registry implements Registry {
  /**
   * For the ServiceLoader.
   */
  public Booked_Registry() {
  }

  @Override
  public List<IntoEvent<?>> events() {
    return List.of(Booked_Event.INSTANCE, Noticed_Event.INSTANCE, OrderPaid_Event.INSTANCE, OrderPlaced_Event.INSTANCE, OrderPlacedV1_Event.INSTANCE, OrderPlacedV3_Event.INSTANCE, PlacedAndPaid_Event.INSTANCE);
  }

  @Override
  public List<IntoCache<?>> memos() {
    return List.of();
  }

  @Override
  public List<HandlersFactory<?>> handlers() {
    return List.of(Ledger_Handlers.FACTORY);
  }

  @Override
  public List<Upcaster> upcasters() {
    return Stream.<List<Upcaster>>of(OrderPlacedV3_Upcasts.ALL, Upcasts_Upcasts.ALL).flatMap(List::stream).toList();
  }
}
