package shop;

import dev.intrepid.annotations.Cached;
import java.util.Optional;

final class Rates {
  @Cached("rates/{currency}")
  Optional<Optional<String>> rate(String currency) {
    return Optional.empty();
  }
}
