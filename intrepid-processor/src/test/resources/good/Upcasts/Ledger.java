package shop;

import dev.intrepid.annotations.OnEvent;

/** Sees the newest versions only. */
final class Ledger {
  @OnEvent
  void book(OrderEvent event) {}
}
