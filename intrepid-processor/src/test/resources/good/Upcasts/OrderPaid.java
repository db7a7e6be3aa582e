package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}", type = "order.paid", version = 2)
record OrderPaid(String orderId, long cents) implements OrderEvent {}
