package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import java.util.concurrent.CompletableFuture;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

final class Billing {
  @OnEvent
  CompletableFuture<OrderPaid> paid(OrderPaid paid) {
    return CompletableFuture.completedFuture(paid);
  }
}
