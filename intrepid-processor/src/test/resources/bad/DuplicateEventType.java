package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

@Event(stream = "orders/{orderId}", type = "OrderPaid")
record OrderSettled(String orderId) {}
