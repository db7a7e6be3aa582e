package shop;

import dev.intrepid.annotations.OnEvent;

final class Billing {
  @OnEvent
  void paid() {}
}
