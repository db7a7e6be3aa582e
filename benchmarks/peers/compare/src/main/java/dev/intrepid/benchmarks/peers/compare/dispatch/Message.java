package dev.intrepid.benchmarks.peers.compare.dispatch;

import dev.intrepid.annotations.Event;

/** Eight types of message. */
public sealed interface Message {

  /** What the handler adds. */
  long cents();

  /** Was opened. */
  @Event(stream = "accounts/{account}")
  record Opened(String account, long cents) implements Message {}

  /** Was paid in. */
  @Event(stream = "accounts/{account}")
  record PaidIn(String account, long cents) implements Message {}

  /** Was withdrawn. */
  @Event(stream = "accounts/{account}")
  record Withdrawn(String account, long cents) implements Message {}

  /** Was charged. */
  @Event(stream = "accounts/{account}")
  record Charged(String account, long cents) implements Message {}

  /** Was refunded. */
  @Event(stream = "accounts/{account}")
  record Refunded(String account, long cents) implements Message {}

  /** Was blocked. */
  @Event(stream = "accounts/{account}")
  record Blocked(String account, long cents) implements Message {}

  /** Was unblocked. */
  @Event(stream = "accounts/{account}")
  record Unblocked(String account, long cents) implements Message {}

  /** Was closed. */
  @Event(stream = "accounts/{account}")
  record Closed(String account, long cents) implements Message {}

  /** One of the eight, by its number. */
  static Message of(int type, String account, long cents) {
    return switch (type) {
      case 0 -> new Opened(account, cents);
      case 1 -> new PaidIn(account, cents);
      case 2 -> new Withdrawn(account, cents);
      case 3 -> new Charged(account, cents);
      case 4 -> new Refunded(account, cents);
      case 5 -> new Blocked(account, cents);
      case 6 -> new Unblocked(account, cents);
      default -> new Closed(account, cents);
    };
  }
}
