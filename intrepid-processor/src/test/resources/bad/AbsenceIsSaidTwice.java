package shop;

import dev.intrepid.annotations.Default;
import dev.intrepid.annotations.Event;
import java.util.Optional;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, @Default("none") Optional<String> note) {}
