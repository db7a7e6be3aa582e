package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

final class OrderPaid_Registry {}
