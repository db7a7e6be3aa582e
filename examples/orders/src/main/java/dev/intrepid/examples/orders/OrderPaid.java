package dev.intrepid.examples.orders;

import dev.intrepid.annotations.Event;

/** The customer has paid. */
@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, String customerId, long cents) implements OrderEvent {}
