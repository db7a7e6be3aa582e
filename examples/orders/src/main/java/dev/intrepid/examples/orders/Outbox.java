package dev.intrepid.examples.orders;

import java.util.HashSet;
import java.util.Set;

/** Stands for a mail service: takes each mail once, and knows who wants none. */
final class Outbox implements Mailer {

  private static final Set<String> WANT_NO_RECEIPT = Set.of("tony");

  private final Set<Object> taken = new HashSet<>();

  @Override
  public synchronized boolean sendReceipt(String customerId, String receipt, Object key) {
    if (WANT_NO_RECEIPT.contains(customerId)) {
      return false;
    }
    taken.add(key);
    return true;
  }

  synchronized int mails() {
    return taken.size();
  }
}
