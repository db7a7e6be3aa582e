package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "receipts/{orderId}")
record ReceiptSent(String orderId) {}
