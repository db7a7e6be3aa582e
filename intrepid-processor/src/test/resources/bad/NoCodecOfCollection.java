package shop;

import dev.intrepid.annotations.Event;
import java.util.Collection;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, Collection<String> skus) {}
