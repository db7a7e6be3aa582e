package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}", type = "OrderPlaced", version = 2)
public record OrderPlacedV2(String orderId) {}
