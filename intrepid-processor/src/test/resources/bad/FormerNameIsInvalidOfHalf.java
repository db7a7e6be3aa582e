package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}", formerly = "\udc00")
record OrderPaid(String orderId) {}
