package dev.intrepid.examples.rates;

import dev.intrepid.annotations.Cached;
import java.math.BigDecimal;
import java.time.Instant;

/** What one unit of the base costs in the quote, as the bank said at that time. */
@Cached("rates/{base}/{quote}")
record Rate(String base, String quote, BigDecimal price, Instant asOf) {}
