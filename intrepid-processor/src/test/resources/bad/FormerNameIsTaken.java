package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}", formerly = "OrderMade")
record FormerNameIsTaken(String orderId) {}

@Event(stream = "orders/{orderId}")
record OrderMade(String orderId) {}
