package dev.intrepid.examples.orders;

import dev.intrepid.annotations.Cached;

/** Where an order stands. */
@Cached("orders/{orderId}/state")
record OrderState(String orderId, Step step) {

  /** What happens to an order, one after the other. */
  enum Step {
    PLACED,
    PAID,
    CANCELLED,
    SHIPPED
  }

  static OrderState after(OrderEvent event) {
    return new OrderState(event.orderId(), step(event));
  }

  private static Step step(OrderEvent event) {
    if (event instanceof OrderPlaced) {
      return Step.PLACED;
    }
    if (event instanceof OrderPaid) {
      return Step.PAID;
    }
    return event instanceof OrderCancelled ? Step.CANCELLED : Step.SHIPPED;
  }
}
