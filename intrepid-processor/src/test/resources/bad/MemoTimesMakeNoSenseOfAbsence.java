package shop;

import dev.intrepid.annotations.Cached;
import java.util.Optional;

final class Rates {
  @Cached(value = "rates/{base}/{quote}", ttl = "10m", absentTtl = "1h")
  Optional<Double> rate(String base, String quote) {
    return Optional.empty();
  }
}
