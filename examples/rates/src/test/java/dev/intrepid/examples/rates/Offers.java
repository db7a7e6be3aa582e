package dev.intrepid.examples.rates;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;

/** Computes from what another subscriber folds. */
final class Offers {

  private final String word;

  Offers(String word) {
    this.word = word;
  }

  // tag::version[]
  @Cached(value = "offers/{item}", version = 2)
  String offer(String item, Cache<Sold> sold) {
    return word + " " + item + ", sold " + sold.orElse(Sold.none(item)).count() + " times";
  }

  // end::version[]

  /** Computed from a memo that is computed itself. */
  @Cached("posters/{item}")
  String poster(String item, @Cached("offers/{item}") String offer) {
    return offer + "!";
  }
}
