package dev.intrepid.examples.orders;

import dev.intrepid.Cache;
import dev.intrepid.Delivery;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;
import java.util.Optional;

/** Adds up what customers pay, and sends receipts. */
@Subscriber("billing")
final class Billing {

  /** A fold: the memo it returns replaces the memo it was given. */
  @OnEvent
  Spend spend(OrderPaid paid, Cache<Spend> current) {
    return current.orElseGet(() -> Spend.none(paid.customerId())).plus(paid.cents());
  }

  /** A reaction: the message it returns is published. */
  @OnEvent
  Optional<ReceiptSent> receipt(OrderPaid paid, Mailer mailer, Delivery delivery) {
    String receipt = "r-" + paid.orderId();
    return mailer.sendReceipt(paid.customerId(), receipt, delivery.key())
        ? Optional.of(new ReceiptSent(paid.customerId(), paid.orderId(), receipt))
        : Optional.empty();
  }
}
