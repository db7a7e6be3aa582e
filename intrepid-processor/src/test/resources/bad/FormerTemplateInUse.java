package shop;

import dev.intrepid.annotations.Cached;

@Cached("spend/{customerId}")
record Bonus(String customerId, long cents) {}

@Cached(value = "customers/{customerId}/spend", formerly = "spend/{customerId}")
record Spend(String customerId, long cents) {}
