package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import java.util.ArrayList;
import java.util.Optional;

final class Stock {

  private static final class Orders extends ArrayList<Ordered> {}

  @OnEvent
  Optional<Orders> sold(Sold sold) {
    return Optional.empty();
  }
}

@Event(stream = "goods/{sku}")
record Sold(String sku) {}

@Event(stream = "orders/{sku}")
record Ordered(String sku) {}
