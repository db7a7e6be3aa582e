package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("")
  double rate() {
    return 1;
  }
}
