package shop;

import dev.intrepid.annotations.Cached;
import java.util.concurrent.CompletableFuture;

final class Rates {
  @Cached("rates/{base}/{quote}")
  CompletableFuture<Double> rate(String base, String quote) {
    return CompletableFuture.completedFuture(1.0);
  }
}
