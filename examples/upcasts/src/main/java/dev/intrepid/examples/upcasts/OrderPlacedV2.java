package dev.intrepid.examples.upcasts;

import dev.intrepid.annotations.Event;

/** As orders were placed in the second year. */
@Event(stream = "orders/{orderId}", type = "OrderPlaced", version = 2)
record OrderPlacedV2(String orderId, String customerId, long cents) {}
