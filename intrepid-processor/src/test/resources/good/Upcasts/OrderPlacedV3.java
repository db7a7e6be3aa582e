package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;

/** With a customer that has an id; version 2 is known as JSON alone. */
@Deprecated
@Event(stream = "orders/{orderId}", type = "OrderPlaced", version = 3)
record OrderPlacedV3(String orderId, Customer customer, long cents) {

  record Customer(String id, String name) {}

  @Upcast
  @SuppressWarnings("deprecation")
  static OrderPlacedV3 upcast(OrderPlacedV1 old) {
    return new OrderPlacedV3(
        old.orderId(), new Customer("unknown", old.customer()), Math.round(old.euros() * 100));
  }
}
