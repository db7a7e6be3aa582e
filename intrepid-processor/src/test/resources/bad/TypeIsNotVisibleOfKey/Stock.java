package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.OnEvent;
import parts.Bought;

final class Stock {

  @OnEvent
  void bought(Bought bought, @Cached("stock/{sku}") Cache<Integer> count) {}
}
