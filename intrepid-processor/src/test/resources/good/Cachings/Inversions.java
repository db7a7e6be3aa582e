package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.OnEvent;
import java.time.Clock;
import java.util.List;

/** Computes memos of memos, and handles messages. */
class Inversions {

  @Cached("inversions/{quote}/{base}")
  double inversion(Rate rate, String quote, String base, Clock clock) {
    return clock.instant().getNano() + 1 / rate.factor();
  }

  @Cached("products/{base}/{quote}")
  List<Double> products(
      String base,
      Cache<Rate> rate,
      String quote,
      @Cached("inversions/{base}/{quote}") double inversion,
      @Cached("notes/{quote}") Cache<String> note,
      RateClient client,
      List<RateClient> others) {
    return List.of(
        rate.map(Rate::factor).orElse(0.0), inversion, (double) note.map(String::length).orElse(0));
  }

  @OnEvent
  void corrected(
      RateCorrected corrected, Rate rate, @Cached("inversions/{quote}/{base}") double inversion) {
    if (rate.factor() * inversion > 2) {
      throw new IllegalStateException();
    }
  }
}
