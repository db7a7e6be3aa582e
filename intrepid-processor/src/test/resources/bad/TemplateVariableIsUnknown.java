package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderID}")
record OrderPaid(String orderId, String customerId, long cents) {}
