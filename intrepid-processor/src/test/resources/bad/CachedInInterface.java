package shop;

import dev.intrepid.annotations.Cached;

interface Rates {
  @Cached("rates/{base}")
  double rate(String base);
}
