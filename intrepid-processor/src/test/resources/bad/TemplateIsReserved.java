package shop;

import dev.intrepid.annotations.Cached;

@Cached("@parked/{orderId}")
record OrderState(String orderId) {}
