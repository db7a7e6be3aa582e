package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import java.util.function.Supplier;
import mail.Sending;

final class Billing extends Sending {

  @OnEvent
  void paid(OrderPaid paid, Supplier<Mailer> mailer) {}

  @Event(stream = "orders/{orderId}")
  record OrderPaid(String orderId) {}
}
