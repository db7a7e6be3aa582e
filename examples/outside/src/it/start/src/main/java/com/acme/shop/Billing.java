package com.acme.shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;

/** Adds up what is paid. */
final class Billing {

  @OnEvent
  Spend paid(OrderPaid paid, Cache<Spend> soFar) {
    return new Spend(paid.customer(), soFar.map(Spend::cents).orElse(0) + paid.cents());
  }
}
