package shop;

import dev.intrepid.annotations.OnEvent;

final class Orders {
  @OnEvent
  void any(Object event) {}
}
