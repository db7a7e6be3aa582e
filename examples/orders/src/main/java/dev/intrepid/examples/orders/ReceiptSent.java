package dev.intrepid.examples.orders;

import dev.intrepid.annotations.Event;

/** The customer was told that the money has come. */
@Event(stream = "receipts/{customerId}")
record ReceiptSent(String customerId, String orderId, String receipt) {}
