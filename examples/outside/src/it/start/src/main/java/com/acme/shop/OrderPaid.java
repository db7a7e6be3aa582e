package com.acme.shop;

import dev.intrepid.annotations.Event;

/** A customer has paid. */
@Event(stream = "orders/{orderId}")
public record OrderPaid(String orderId, String customer, int cents) {}
