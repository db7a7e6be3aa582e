package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders")
record OrderPlaced(String base) {}

final class Billing {
  @Cached("rates/{base}")
  double rate(String base) {
    return 1;
  }

  @OnEvent
  void placed(OrderPlaced placed, @Cached("rate/{base}") double rate) {}
}
