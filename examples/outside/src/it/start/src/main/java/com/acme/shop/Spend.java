package com.acme.shop;

import dev.intrepid.annotations.Cached;

/** What a customer has spent so far. */
@Cached("customers/{customer}/spend")
public record Spend(String customer, int cents) {}
