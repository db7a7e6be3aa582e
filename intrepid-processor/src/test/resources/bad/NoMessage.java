package shop;

import dev.intrepid.annotations.OnEvent;

record OrderPaid(String orderId) {}

final class Billing {
  @OnEvent
  void paid(OrderPaid paid) {}
}
