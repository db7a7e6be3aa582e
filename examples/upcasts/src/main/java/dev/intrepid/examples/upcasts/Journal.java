package dev.intrepid.examples.upcasts;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;

/** Writes down each message in its newest version. */
@Subscriber("journal")
public final class Journal {

  /** Starts with nothing. */
  public Journal() {}

  @OnEvent
  Entries enter(ShopEvent event, Cache<Entries> entries) {
    return entries.orElseGet(Entries::none).plus(event);
  }
}
