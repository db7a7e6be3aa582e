package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, Page<?> page) {}

record Page<T>(T value) {}
