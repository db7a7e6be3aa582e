package clashes;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{id}")
record Shipped(java.lang.String id) {}
