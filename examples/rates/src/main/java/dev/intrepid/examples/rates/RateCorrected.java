package dev.intrepid.examples.rates;

import dev.intrepid.annotations.Event;

/** The bank has changed a rate outside of its hours. */
@Event(stream = "rates/{base}/{quote}")
record RateCorrected(String base, String quote) {}
