package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.repo.EventRecord;

final class Rates {
  @Cached("rates/{base}")
  double rate(String base, EventRecord record) {
    return 1;
  }
}
