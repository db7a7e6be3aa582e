package dev.intrepid.benchmarks.dispatch;

import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;

/** Eight handlers that allocate nothing. */
@Subscriber("ledger")
final class Ledger {

  private long sum;

  @OnEvent
  void opened(Message.Opened message) {
    sum += message.cents();
  }

  @OnEvent
  void paidIn(Message.PaidIn message) {
    sum += 2 * message.cents();
  }

  @OnEvent
  void withdrawn(Message.Withdrawn message) {
    sum -= message.cents();
  }

  @OnEvent
  void charged(Message.Charged message) {
    sum -= 3 * message.cents();
  }

  @OnEvent
  void refunded(Message.Refunded message) {
    sum += 3 * message.cents();
  }

  @OnEvent
  void blocked(Message.Blocked message) {
    sum ^= message.cents();
  }

  @OnEvent
  void unblocked(Message.Unblocked message) {
    sum ^= ~message.cents();
  }

  @OnEvent
  void closed(Message.Closed message) {
    sum += 7;
  }

  long sum() {
    return sum;
  }
}
