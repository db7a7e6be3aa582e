package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record ParcelSent(String orderId, String parcel) {}
