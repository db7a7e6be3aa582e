package dev.intrepid.examples.upcasts;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;
import java.util.Optional;

/** A payment of something. */
@Event(stream = "orders/{orderId}", version = 2)
public record OrderPaid(String orderId, long cents) implements ShopEvent {

  @Upcast
  static Optional<OrderPaid> unlessNothing(OrderPaidV1 old) {
    return old.cents() == 0
        ? Optional.empty()
        : Optional.of(new OrderPaid(old.orderId(), old.cents()));
  }
}
