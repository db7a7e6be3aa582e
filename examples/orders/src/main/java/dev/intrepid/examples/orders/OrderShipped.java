package dev.intrepid.examples.orders;

import dev.intrepid.annotations.Event;

/** The parcel is on its way. */
@Event(stream = "orders/{orderId}")
record OrderShipped(String orderId, String parcel) implements OrderEvent {}
