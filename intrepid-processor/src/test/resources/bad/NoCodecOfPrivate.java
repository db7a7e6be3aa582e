package shop;

import dev.intrepid.annotations.Event;

final class Shop {
  private enum Colour {
    RED
  }

  @Event(stream = "orders/{orderId}")
  record OrderPaid(String orderId, Colour colour) {}
}
