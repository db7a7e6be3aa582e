package dev.intrepid.examples.rates;

import dev.intrepid.annotations.Event;

/** One more of an item was sold. */
@Event(stream = "items/{item}")
record ItemSold(String item) {}
