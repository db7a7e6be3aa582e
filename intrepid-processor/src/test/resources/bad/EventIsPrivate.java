package shop;

import dev.intrepid.annotations.Event;

final class Shop {
  @Event(stream = "orders/{orderId}")
  private record OrderPaid(String orderId) {}
}
