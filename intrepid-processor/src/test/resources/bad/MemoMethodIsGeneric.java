package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{base}")
  <T> T rate(String base, T otherwise) {
    return otherwise;
  }
}
