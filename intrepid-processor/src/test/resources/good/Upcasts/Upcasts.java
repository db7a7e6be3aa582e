package shop;

import dev.intrepid.annotations.Upcast;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Every kind of upcast. */
final class Upcasts {

  private Upcasts() {}

  @Upcast(type = "OrderPlaced", from = 2)
  static ObjectNode namedCustomer(ObjectNode old) {
    String name = old.get("customer").stringValue();
    old.putObject("customer").put("id", "unknown").put("name", name);
    return old;
  }

  @Upcast(type = "OrderPlaced", from = 3)
  static Optional<ObjectNode> customerId(ObjectNode old) {
    if (old.get("cents").longValue() == 0) {
      return Optional.empty();
    }
    old.put("customerId", old.remove("customer").get("id").stringValue());
    return Optional.of(old);
  }

  @Upcast(type = "OrderPlaced", from = 4)
  static List<ObjectNode> currency(ObjectNode old) throws Exception {
    return List.of(old.put("currency", "EUR"));
  }

  @Upcast(type = "order.paid", from = 1)
  static ObjectNode cents(ObjectNode old) {
    return old.put("cents", old.remove("euros").longValue() * 100);
  }

  @Upcast
  static Stream<? extends OrderEvent> split(PlacedAndPaid old) {
    return Stream.of(
        new OrderPlaced(old.orderId(), old.customerId(), old.cents(), "EUR"),
        new OrderPaid(old.orderId(), old.cents()));
  }

  @Upcast
  static Optional<OrderEvent> drop(Noticed old) {
    return old.text().isEmpty()
        ? Optional.empty()
        : Optional.of(new OrderPaid(old.text(), old.text().length()));
  }
}
