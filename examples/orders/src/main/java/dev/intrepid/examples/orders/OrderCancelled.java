package dev.intrepid.examples.orders;

import dev.intrepid.annotations.Event;

/** The customer has changed their mind. */
@Event(stream = "orders/{orderId}")
record OrderCancelled(String orderId, String reason) implements OrderEvent {}
