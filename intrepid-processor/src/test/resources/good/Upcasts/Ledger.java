package shop;

import dev.intrepid.annotations.OnEvent;

/** Sees the newest versions only. */
final class Ledger {
  @OnEvent
  Booked book(OrderEvent event) {
    return new Booked(event.toString());
  }
}
