package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Meta;

final class Rates {
  @Cached("rates/{base}")
  double rate(String base, @Meta("user") String user) {
    return 1;
  }
}
