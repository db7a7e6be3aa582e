package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, List<@Nullable Json> details) {}
