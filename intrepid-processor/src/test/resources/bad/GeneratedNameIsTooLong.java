package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}", type = "paid")
record OrderPaidAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThenAndThen(String orderId) {}
