package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.repo.EventRecord;
import java.util.List;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

final class Orders {
  @OnEvent
  void paid(List<OrderPaid> paid, EventRecord record) {}
}
