package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "")
record OrderPaid(String orderId) {}
