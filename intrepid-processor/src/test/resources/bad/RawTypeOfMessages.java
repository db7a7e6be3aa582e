package shop;

import dev.intrepid.annotations.OnEvent;
import java.util.List;

final class Billing {
  @OnEvent
  void paid(List messages) {}
}
