/**
 * A currency converter over a slow bank that fails: {@link dev.intrepid.examples.rates.RatesApp}
 * shows what becomes of its memos, {@code Rates} computes them. Nothing depends on it.
 */
@NullMarked
package dev.intrepid.examples.rates;

import org.jspecify.annotations.NullMarked;
