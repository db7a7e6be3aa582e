package dev.intrepid.examples.upcasts;

import dev.intrepid.annotations.Event;

/** As payments were stored at first: those of nothing, too. */
@Event(stream = "orders/{orderId}", type = "OrderPaid")
record OrderPaidV1(String orderId, long cents) {}
