package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
final class OrderPaid {}

@Cached("customers/{customerId}")
record Customer(String customerId) {}

final class Billing {
  @OnEvent
  Customer paid(OrderPaid paid, Cache<Customer> customer) {
    return customer.orElse(new Customer("ada"));
  }
}
