package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Subscriber;

@Subscriber("rates")
final class Rates {
  @Cached("rates/{base}")
  double rate(String base) {
    return 1;
  }
}
