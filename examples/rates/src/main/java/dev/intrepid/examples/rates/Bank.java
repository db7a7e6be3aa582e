package dev.intrepid.examples.rates;

import java.io.IOException;
import java.math.BigDecimal;

/** Where rates come from. Asked from several threads at a time. */
interface Bank {

  /**
   * What one unit of the base costs in the quote.
   *
   * @throws IOException if it does not answer
   */
  BigDecimal price(String base, String quote) throws IOException;
}
