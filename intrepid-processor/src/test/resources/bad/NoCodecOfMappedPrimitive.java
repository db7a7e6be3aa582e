package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Mapped;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, @Mapped int cents) {}
