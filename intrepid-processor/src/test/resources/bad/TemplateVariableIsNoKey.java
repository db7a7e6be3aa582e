package shop;

import dev.intrepid.annotations.Event;
import java.time.Instant;

@Event(stream = "orders/{paidAt}")
record OrderPaid(String orderId, Instant paidAt) {}
