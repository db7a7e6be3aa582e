package shop;

import dev.intrepid.annotations.Cached;
import java.util.OptionalInt;

final class Orders {
  @Cached("orders/{orderId}/lines")
  OptionalInt lines(String orderId) {
    return OptionalInt.empty();
  }
}
