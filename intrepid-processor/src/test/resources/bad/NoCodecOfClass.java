package shop;

import dev.intrepid.annotations.Event;
import java.util.BitSet;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, BitSet flags) {}
