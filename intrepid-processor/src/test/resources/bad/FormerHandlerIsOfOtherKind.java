package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import java.util.List;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

@Event(stream = "receipts/{orderId}")
record ReceiptSent(String orderId) {}

final class Billing {
  @OnEvent(formerly = "receipt(OrderPaid)")
  List<ReceiptSent> receipt(List<OrderPaid> paid) {
    return List.of();
  }
}
