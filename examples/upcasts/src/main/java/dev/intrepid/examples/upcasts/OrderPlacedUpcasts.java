package dev.intrepid.examples.upcasts;

import dev.intrepid.annotations.Upcast;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/** From the first orders to those of today. */
final class OrderPlacedUpcasts {

  private OrderPlacedUpcasts() {}

  /** There is no record of the first version any more. */
  @Upcast(type = "OrderPlaced", from = 1)
  static ObjectNode centsAndCustomer(ObjectNode old) {
    BigDecimal euros = old.remove("euros").decimalValue();
    old.put("cents", euros.movePointRight(2).longValueExact());
    old.set("customerId", old.remove("customer"));
    return old;
  }

  @Upcast
  static OrderPlaced currency(OrderPlacedV2 old) {
    return new OrderPlaced(old.orderId(), old.customerId(), old.cents(), "EUR");
  }
}
