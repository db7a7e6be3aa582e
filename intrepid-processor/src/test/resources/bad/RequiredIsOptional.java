package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Required;
import java.util.Optional;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, @Required Optional<String> note) {}
