package shop;

import dev.intrepid.annotations.Event;
import java.util.Optional;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, Optional<Optional<String>> note) {}
