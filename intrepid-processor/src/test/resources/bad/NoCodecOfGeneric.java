package shop;

import dev.intrepid.annotations.Event;
import java.util.LinkedList;

@Event(stream = "orders/{orderId}")
record OrderPlaced(String orderId, LinkedList<String> skus) {}
