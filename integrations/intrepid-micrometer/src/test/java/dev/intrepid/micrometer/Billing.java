package dev.intrepid.micrometer;

import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Retry;
import dev.intrepid.annotations.Subscriber;

/** Cannot bill one of the orders. */
@Subscriber(value = "billing", shards = 2, retry = @Retry(attempts = 1))
final class Billing {

  static final String BAD = "bad";

  @OnEvent
  void paid(OrderPaid paid) {
    if (paid.orderId().equals(BAD)) {
      throw new IllegalStateException("no such customer");
    }
  }
}
