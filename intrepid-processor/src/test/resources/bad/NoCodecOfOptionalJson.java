package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.json.Json;
import java.util.Map;
import java.util.Optional;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, Map<String, Optional<Json>> details) {}
