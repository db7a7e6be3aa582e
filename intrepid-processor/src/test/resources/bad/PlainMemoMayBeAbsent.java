package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import java.util.Optional;

@Event(stream = "orders")
record OrderPlaced(String base) {}

final class Billing {
  @Cached("rates/{base}")
  Optional<Double> rate(String base) {
    return Optional.empty();
  }

  @OnEvent
  void placed(OrderPlaced placed, @Cached("rates/{base}") double rate) {}
}
