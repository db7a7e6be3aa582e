package shop;

import dev.intrepid.annotations.Cached;

@Cached("orders/../{orderId}")
record OrderState(String orderId) {}
