package shop;

import dev.intrepid.annotations.Cached;

final class Shop {
  @Cached("customers/{customerId}")
  private record Customer(String customerId) {}
}
