package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import java.util.Optional;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

final class Orders {
  @OnEvent
  @Cached("orders/{orderId}/note")
  Cache<Optional<String>> note(OrderPaid paid) {
    return Cache.notFound();
  }
}
