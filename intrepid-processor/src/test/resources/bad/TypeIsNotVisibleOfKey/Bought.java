package parts;

import dev.intrepid.annotations.Event;

@Event(stream = "goods/{sku}")
public record Bought(Sku sku) {}

record Sku(String value) {}
