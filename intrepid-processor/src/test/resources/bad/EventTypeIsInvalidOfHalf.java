package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}", type = "paid \ud83d")
record OrderPaid(String orderId) {}
