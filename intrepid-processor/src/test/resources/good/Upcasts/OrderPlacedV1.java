package shop;

import dev.intrepid.annotations.Event;

/** As orders were placed at first. */
@Event(stream = "order/{orderId}", type = "OrderPlaced")
record OrderPlacedV1(String orderId, String customer, double euros) {}
