package dev.intrepid.examples.upcasts;

import dev.intrepid.annotations.Event;

/** As customers joined at first: under one name. */
@Event(stream = "customers/{customerId}", type = "CustomerJoined")
record CustomerJoinedV1(String customerId, String name) {}
