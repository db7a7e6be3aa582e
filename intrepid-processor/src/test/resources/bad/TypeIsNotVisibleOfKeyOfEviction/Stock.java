package shop;

import dev.intrepid.annotations.Cached;
import parts.Bought;

final class Stock {

  @Cached(value = "stock/{place}", evictOn = Bought.class)
  int count(String place) {
    return 1;
  }
}
