package dev.intrepid.examples.orders;

/** Something that happened to an order. */
sealed interface OrderEvent permits OrderPlaced, OrderPaid, OrderCancelled, OrderShipped {

  /** Whose. */
  String orderId();
}
