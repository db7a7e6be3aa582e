package shop;

import dev.intrepid.annotations.Cached;

@Cached("orders/{id}/sum")
public record Sum$Of(String id, long cents) {}
