package shop;

import dev.intrepid.annotations.Event;

/** With a currency. */
@Event(
    stream = "orders/{orderId}",
    version = 5,
    formerly = {"OrderMade", "shop.OrderMade"})
record OrderPlaced(String orderId, String customerId, long cents, String currency)
    implements OrderEvent {}
