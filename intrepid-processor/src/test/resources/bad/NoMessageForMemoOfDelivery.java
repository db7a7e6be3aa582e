package shop;

import dev.intrepid.Delivery;
import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{base}")
  double rate(String base, Delivery delivery) {
    return 1;
  }
}
