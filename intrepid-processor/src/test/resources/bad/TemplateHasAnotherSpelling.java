package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "paid%2forders/{orderId}")
record OrderPaid(String orderId) {}
