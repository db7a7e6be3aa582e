package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}", type = "OrderPlaced", version = 2_000_000_000)
record UpcastIsMissingManyTimes(String orderId) {}
