package dev.intrepid.examples.rates;

import dev.intrepid.annotations.Event;

/** A currency was made anew: none of its rates holds any more. */
@Event(stream = "currencies/{base}")
record CurrencyReformed(String base) {}
