package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{id}")
public record Paid$Now(String id, Part$Of part, Kind$Of kind) {}
