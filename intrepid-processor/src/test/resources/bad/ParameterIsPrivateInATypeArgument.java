package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import java.util.function.Supplier;

final class Billing {

  @OnEvent
  void paid(OrderPaid paid, Supplier<Mailer> mailer) {}

  private interface Mailer {}

  @Event(stream = "orders/{orderId}")
  record OrderPaid(String orderId) {}
}
