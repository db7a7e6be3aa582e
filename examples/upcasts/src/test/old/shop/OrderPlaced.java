package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record OrderPlaced(String orderId, String customer, double euros) {}
