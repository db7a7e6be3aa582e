package shop;

import dev.intrepid.annotations.Event;

/** Is stored no more: two messages in one. */
@Event(stream = "orders/{orderId}")
record PlacedAndPaid(String orderId, String customerId, long cents) {}
