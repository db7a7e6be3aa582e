package shop;

import dev.intrepid.annotations.OnEvent;
import java.util.List;

record OrderPaid(String orderId) {}

final class Billing {
  @OnEvent
  void paid(List<OrderPaid> paid) {}
}
