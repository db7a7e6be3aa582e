package dev.intrepid.examples.upcasts;

/** What happens in the shop. */
public sealed interface ShopEvent permits CustomerJoined, OrderPaid, OrderPlaced, OrderShipped {}
