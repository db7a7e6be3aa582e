package dev.intrepid.examples.orders;

import dev.intrepid.Intrepid;
import java.util.concurrent.CountDownLatch;

/** Starts the billing of the shop, and ends it when the first receipt is sent. */
final class FirstReceipt implements Mailer {

  private final CountDownLatch sent = new CountDownLatch(1);

  private FirstReceipt() {}

  /** Runs it on the repo of that address. */
  public static void main(String... arguments) throws InterruptedException {
    FirstReceipt mailer = new FirstReceipt();
    try (Intrepid app =
        Intrepid.builder()
            .repo(arguments[0])
            .handlers(new Billing())
            .state(Mailer.class, mailer)
            .start()) {
      app.publish(new OrderPaid("o-1", "ada", 1250));
      mailer.sent.await();
    }
    System.out.println("The receipt was sent.");
  }

  @Override
  public boolean sendReceipt(String customerId, String receipt, Object key) {
    sent.countDown();
    return true;
  }
}
