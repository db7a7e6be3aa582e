package shop;

import dev.intrepid.annotations.Cached;
import java.util.Optional;

final class Rates {
  @SuppressWarnings("rawtypes")
  @Cached("rates/{base}")
  Optional rate(String base) {
    return Optional.empty();
  }
}
