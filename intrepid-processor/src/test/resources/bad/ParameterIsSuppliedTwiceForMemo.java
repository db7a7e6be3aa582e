package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Meta;

final class Billing {
  @Cached("receipts/{orderId}")
  String receipt(@Meta("user") @Cached("users/{orderId}") String orderId) {
    return orderId;
  }
}
