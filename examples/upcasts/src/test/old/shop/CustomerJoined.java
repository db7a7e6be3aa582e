package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "customers/{customerId}")
record CustomerJoined(String customerId, String name) {}
