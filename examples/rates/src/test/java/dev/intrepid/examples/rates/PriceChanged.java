package dev.intrepid.examples.rates;

import dev.intrepid.annotations.Event;

@Event(stream = "prices/{item}")
record PriceChanged(String item) {}
