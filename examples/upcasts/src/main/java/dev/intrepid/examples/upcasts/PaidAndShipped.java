package dev.intrepid.examples.upcasts;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;
import java.util.List;

/** Two messages in one, which is no longer published. */
@Event(stream = "orders/{orderId}")
record PaidAndShipped(String orderId, long cents, String parcel) {

  @Upcast
  static List<ShopEvent> split(PaidAndShipped old) {
    return List.of(
        new OrderPaid(old.orderId(), old.cents()), new OrderShipped(old.orderId(), old.parcel()));
  }
}
