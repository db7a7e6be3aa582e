package warned;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;

@Event(stream = "orders/{id}", type = "Shipped")
record ShippedV1(Key<OrderEvent.Placed> id) {

  @Upcast
  @SuppressWarnings("deprecation")
  static OrderEvent<?> upcast(ShippedV1 old) throws Throwable {
    return new OrderEvent.Shipped(old.id());
  }
}
