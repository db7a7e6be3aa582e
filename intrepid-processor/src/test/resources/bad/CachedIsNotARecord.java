package shop;

import dev.intrepid.annotations.Cached;

@Cached("orders/{orderId}/state")
enum State {
  OPEN,
  PAID
}
