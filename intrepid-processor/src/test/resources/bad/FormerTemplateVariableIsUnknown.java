package shop;

import dev.intrepid.annotations.Cached;

@Cached(value = "customers/{customerId}/spend", formerly = "spend/{custmerId}")
record Spend(String customerId, long cents) {}
