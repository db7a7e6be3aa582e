package shop;

import dev.intrepid.annotations.Event;
import parts.Line;

@Event(stream = "orders/{orderId}")
record OrderPlaced(String orderId, Line line) {}
