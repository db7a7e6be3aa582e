package parts;

import dev.intrepid.annotations.Event;

public sealed interface Movement {}

@Event(stream = "goods/{sku}")
record Arrived(String sku) implements Movement {}

@Event(stream = "goods/{sku}")
record Left(String sku) implements Movement {}
