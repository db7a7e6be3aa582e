package shop;

import dev.intrepid.annotations.Codec;
import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, @Codec(String.class) String currency) {}
