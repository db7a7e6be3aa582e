package shop;

import dev.intrepid.annotations.Event;
import tools.jackson.databind.JsonNode;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, JsonNode details) {}
