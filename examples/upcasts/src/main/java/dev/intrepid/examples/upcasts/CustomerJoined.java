package dev.intrepid.examples.upcasts;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;

/** A customer, whose last name is known apart from the first ones. */
@Event(stream = "customers/{customerId}", version = 2)
public record CustomerJoined(String customerId, String firstName, String lastName)
    implements ShopEvent {

  @Upcast
  static CustomerJoined upcast(CustomerJoinedV1 old) {
    int blank = old.name().lastIndexOf(' ');
    return new CustomerJoined(
        old.customerId(),
        old.name().substring(0, Math.max(0, blank)),
        old.name().substring(blank + 1));
  }
}
