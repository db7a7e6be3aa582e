package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "paid orders/{orderId}")
record OrderPaid(String orderId) {}
