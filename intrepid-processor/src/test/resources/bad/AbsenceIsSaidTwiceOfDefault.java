package shop;

import dev.intrepid.annotations.Default;
import dev.intrepid.annotations.Event;
import org.jspecify.annotations.Nullable;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, @Default("none") @Nullable String note) {}
