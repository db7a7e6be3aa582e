package shop;

import dev.intrepid.annotations.Event;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, @Nullable OptionalInt cents) {}
