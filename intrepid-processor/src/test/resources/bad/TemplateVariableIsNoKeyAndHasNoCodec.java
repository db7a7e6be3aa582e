package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record OrderPaid(Object orderId) {}
