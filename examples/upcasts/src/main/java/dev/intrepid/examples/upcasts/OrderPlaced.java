package dev.intrepid.examples.upcasts;

import dev.intrepid.annotations.Event;

/** An order, with the currency it is in. */
@Event(stream = "orders/{orderId}", version = 3)
public record OrderPlaced(String orderId, String customerId, long cents, String currency)
    implements ShopEvent {}
