package shop;

import dev.intrepid.annotations.Event;
import java.util.List;
import java.util.Optional;

@Event(stream = "orders/{orderId}")
record OrderPlaced(String orderId, List<Line> lines) {}

@Event(stream = "baskets/{basketId}")
record BasketFilled(String basketId, Optional<Line> line) {}

record Line(String sku, Runnable discount) {}
