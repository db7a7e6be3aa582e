package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Upcast;
import java.util.List;

@Event(stream = "orders/{orderId}")
record OrderMade(String orderId) {}

@Event(stream = "orders/{orderId}")
record OrderPlaced(String orderId) {}

final class UpcastsInALoopAndHandled {
  @Upcast
  static List<OrderPlaced> there(OrderMade old) {
    return List.of(new OrderPlaced(old.orderId()));
  }

  @Upcast
  static List<OrderMade> back(OrderPlaced old) {
    return List.of(new OrderMade(old.orderId()));
  }

  @OnEvent
  void handle(OrderPlaced placed) {}
}
