package shop;

import dev.intrepid.annotations.Event;

@Event(
    stream = "orders/{orderId}",
    formerly = {"OrderMade", "OrderMade"})
record FormerNameIsSaidTwice(String orderId) {}
