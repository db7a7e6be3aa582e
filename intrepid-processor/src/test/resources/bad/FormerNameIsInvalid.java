package shop;

import dev.intrepid.annotations.Event;

@Event(
    stream = "orders/{orderId}",
    formerly = {"OrderMade", " "})
record FormerNameIsInvalid(String orderId) {}
