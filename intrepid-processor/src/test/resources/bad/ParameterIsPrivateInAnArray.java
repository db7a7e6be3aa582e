package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

final class Billing {

  @OnEvent
  void paid(OrderPaid paid, Mailer[] mailer) {}

  private interface Mailer {}

  @Event(stream = "orders/{orderId}")
  record OrderPaid(String orderId) {}
}
