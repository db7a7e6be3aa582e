package dev.intrepid.examples.upcasts;

import dev.intrepid.annotations.Event;

/** Was called ParcelSent. */
@Event(stream = "orders/{orderId}", formerly = "ParcelSent")
public record OrderShipped(String orderId, String parcel) implements ShopEvent {}
