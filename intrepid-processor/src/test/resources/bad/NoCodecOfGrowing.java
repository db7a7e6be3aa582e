package shop;

import dev.intrepid.annotations.Event;
import java.util.List;
import java.util.Optional;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, Growing<String> growing) {}

record Growing<T>(T value, Optional<Growing<List<T>>> next) {}
