package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import java.util.Optional;
import java.util.OptionalLong;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

final class Orders {
  @OnEvent
  @Cached("orders/{orderId}/paid")
  Optional<OptionalLong> paid(OrderPaid paid) {
    return Optional.empty();
  }
}
