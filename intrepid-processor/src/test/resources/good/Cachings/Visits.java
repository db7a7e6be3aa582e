package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.OnEvent;

final class Visits {

  @OnEvent
  void corrected(RateCorrected corrected) {}

  @Cached(
      value = "visits/{base}",
      formerly = "seen/{base}/times",
      evictOn = {RateCorrected.class, RateCorrected.class})
  int visits(String base) {
    return base.length();
  }
}
