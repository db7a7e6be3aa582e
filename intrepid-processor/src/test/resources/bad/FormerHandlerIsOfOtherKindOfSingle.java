package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

@Event(stream = "receipts/{orderId}")
record ReceiptSent(String orderId) {}

final class Billing {
  @OnEvent(formerly = "receipts(List<OrderPaid>)")
  ReceiptSent receipt(OrderPaid paid) {
    return new ReceiptSent(paid.orderId());
  }
}
