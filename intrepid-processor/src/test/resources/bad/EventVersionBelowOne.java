package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}", version = 0)
record OrderPaid(String orderId) {}
