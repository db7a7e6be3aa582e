package shop;

import dev.intrepid.annotations.Event;

public sealed interface Outer$ {

  @Event(stream = "shelves/{id}")
  record Inner$(String id) implements Outer$ {}

  @Event(stream = "shelves/{id}")
  record $(String id) implements Outer$ {}
}
