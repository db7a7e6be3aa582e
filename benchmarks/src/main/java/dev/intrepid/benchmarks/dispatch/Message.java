package dev.intrepid.benchmarks.dispatch;

import dev.intrepid.annotations.Event;

/** Eight types of message. */
sealed interface Message {

  @Event(stream = "accounts/{account}")
  record Opened(String account, long cents) implements Message {}

  @Event(stream = "accounts/{account}")
  record PaidIn(String account, long cents) implements Message {}

  @Event(stream = "accounts/{account}")
  record Withdrawn(String account, long cents) implements Message {}

  @Event(stream = "accounts/{account}")
  record Charged(String account, long cents) implements Message {}

  @Event(stream = "accounts/{account}")
  record Refunded(String account, long cents) implements Message {}

  @Event(stream = "accounts/{account}")
  record Blocked(String account, long cents) implements Message {}

  @Event(stream = "accounts/{account}")
  record Unblocked(String account, long cents) implements Message {}

  @Event(stream = "accounts/{account}")
  record Closed(String account, long cents) implements Message {}
}
