package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

sealed interface Answer permits Sent, Failed {}

@Event(stream = "receipts")
record Sent() implements Answer {}

record Failed() implements Answer {}

final class Billing {
  @OnEvent
  Answer paid(OrderPaid paid) {
    return new Sent();
  }
}
