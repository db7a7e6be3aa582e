package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{base}/{quote}")
  double rate(String arg0, String arg1) {
    return 1;
  }
}
