package dev.intrepid.examples.orders;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;
import dev.intrepid.examples.orders.OrderState.Step;
import java.util.Optional;

/** Ships what is paid for, and knows where every order stands. */
@Subscriber("shipping")
final class Shipping {

  /** Sees the state as it is before this payment: handlers are called in declaration order. */
  @OnEvent
  Optional<OrderShipped> ship(OrderPaid paid, Cache<OrderState> state) {
    boolean cancelled = state.map(s -> s.step() == Step.CANCELLED).orElse(false);
    return cancelled
        ? Optional.empty()
        : Optional.of(new OrderShipped(paid.orderId(), "parcel-" + paid.orderId()));
  }

  /** Takes every message of the sealed interface. */
  @OnEvent
  OrderState state(OrderEvent event) {
    return OrderState.after(event);
  }
}
