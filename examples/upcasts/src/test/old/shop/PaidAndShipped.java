package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record PaidAndShipped(String orderId, long cents, String parcel) {}
