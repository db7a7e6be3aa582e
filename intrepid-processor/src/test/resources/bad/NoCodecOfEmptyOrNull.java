package shop;

import dev.intrepid.annotations.Event;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, List<@Nullable Optional<String>> notes) {}
