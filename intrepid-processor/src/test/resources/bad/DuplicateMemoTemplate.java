package shop;

import dev.intrepid.annotations.Cached;

@Cached("customers/{customerId}")
record Customer(String customerId, String name) {}

@Cached("customers/{id}")
record Spend(String id, long cents) {}
