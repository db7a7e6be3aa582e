package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;
import java.util.Optional;

@Subscriber("billing")
final class Billing {

  @OnEvent
  Spend spend(OrderPaid paid, Cache<Spend> current) {
    return current.orElse(Spend.none(paid.customerId())).plus(paid.cents());
  }

  @OnEvent
  Optional<ReceiptSent> receipt(OrderPaid paid, Mailer mailer) {
    return mailer.send(paid.customerId(), "Thank you.")
        ? Optional.of(new ReceiptSent(paid.orderId()))
        : Optional.empty();
  }
}
