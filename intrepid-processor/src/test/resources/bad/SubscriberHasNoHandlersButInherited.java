package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

class Billing {
  @OnEvent
  void paid(OrderPaid paid) {}
}

class EuroBilling extends Billing {}

@Subscriber("swiss")
final class SwissBilling extends EuroBilling {}
