package shop;

import dev.intrepid.annotations.Cached;

@Cached("orders/{orderId}")
sealed interface OrderState {
  record Paid(String orderId) implements OrderState {}
}
