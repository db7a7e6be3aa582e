package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Cached("rates/{base}")
record Rate(String base) {}

@Event(stream = "orders")
record OrderPlaced(String base) {}

final class Billing {
  @OnEvent
  void placed(OrderPlaced placed, Rate rate) {}
}
