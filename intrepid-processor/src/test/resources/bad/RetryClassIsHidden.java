package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Retry;
import dev.intrepid.annotations.Subscriber;
import java.io.IOException;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

final class Shop {

  @Subscriber(retry = @Retry(on = IOException.class, never = Refused.class))
  static final class Billing {
    @OnEvent
    void paid(OrderPaid paid) throws Refused {
      throw new Refused();
    }
  }

  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
