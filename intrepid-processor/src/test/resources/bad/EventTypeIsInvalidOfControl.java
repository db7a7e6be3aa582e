package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}", type = "paid\u0007")
record OrderPaid(String orderId) {}
