package shop;

import dev.intrepid.annotations.Cached;
import java.util.List;
import java.util.Optional;

final class Stock {

  @Cached("goods/{sku}/counts")
  Optional<List<? extends Integer>> counts(String sku) {
    return Optional.empty();
  }
}
