package dev.intrepid.examples.orders;

/** Sends mail to customers; an app gives one to its handlers as state. */
interface Mailer {

  /**
   * Sends a receipt, or does nothing for a customer who wants none.
   *
   * @param key the same however often one receipt is sent: the mail goes out once
   * @return whether it was sent
   */
  boolean sendReceipt(String customerId, String receipt, Object key);
}
