package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}", formerly = "OrderMade")
record FormerNameIsTakenTwice(String orderId) {}

@Event(stream = "orders/{orderId}", formerly = "OrderMade")
record OrderPlaced(String orderId) {}
