package shop;

sealed interface OrderEvent permits OrderPlaced, OrderPaid {
  String orderId();
}
