package shop;

import dev.intrepid.annotations.Event;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

@Event(stream = "orders/{orderId}")
@JsonNaming(OrderPaid.Shouting.class)
record OrderPaid(String orderId, String note) {
  static final class Shouting extends PropertyNamingStrategies.NamingBase {
    private static final long serialVersionUID = 1L;

    @Override
    public String translate(String name) {
      return name + "!";
    }
  }
}
