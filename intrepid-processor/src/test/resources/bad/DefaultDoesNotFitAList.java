package shop;

import dev.intrepid.annotations.Default;
import dev.intrepid.annotations.Event;
import java.util.List;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, @Default("[1]") List<Integer> parts) {}
