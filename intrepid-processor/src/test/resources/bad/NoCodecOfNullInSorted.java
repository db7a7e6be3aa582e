package shop;

import dev.intrepid.annotations.Event;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, SortedSet<@Nullable String> skus) {}
