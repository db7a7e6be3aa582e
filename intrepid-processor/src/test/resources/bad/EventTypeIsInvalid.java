package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}", type = " ")
record OrderPaid(String orderId) {}
