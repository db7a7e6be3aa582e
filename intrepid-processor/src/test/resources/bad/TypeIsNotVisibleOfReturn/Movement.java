package parts;

import dev.intrepid.annotations.Cached;

public sealed interface Movement {

  static Movement arrival(String sku) {
    return new Arrived(sku);
  }
}

@Cached("goods/{sku}")
record Arrived(String sku) implements Movement {}
