package dev.intrepid.examples.rates;

import dev.intrepid.annotations.Event;

/** A currency was reformed: none of its rates is valid any more. */
@Event(stream = "currencies/{base}")
record CurrencyReformed(String base) {}
