package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import java.util.List;
import parts.Movement;

final class Stock {

  @OnEvent
  List<Movement> bought(Bought bought) {
    return List.of(Movement.arrival(bought.sku()));
  }
}

@Event(stream = "goods/{sku}")
record Bought(String sku) {}
