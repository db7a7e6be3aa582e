package outdated;

import dev.intrepid.annotations.Cached;

@SuppressWarnings("deprecation")
final class Counts {

  @Cached(value = "counts/{id}", evictOn = Stock.class)
  int count(String id) {
    return 1;
  }
}
