package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{base}")
  Runnable rate(String base) {
    return () -> {};
  }
}
