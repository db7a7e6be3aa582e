package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.intrepid.annotations.Event;

@Event(stream = "tills/{till}")
record Paid(Till till, long cents) {}

record Till(Place place) {
  enum Place {
    DOOR,
    @JsonAlias("YARD")
    GARDEN
  }
}
