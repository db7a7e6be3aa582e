package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "tills/{till}")
record Paid(String till, Place place) {
  enum Place {
    DOOR,
    @JsonAlias("YARD")
    GARDEN
  }
}

final class Counting {

  @OnEvent
  @Cached("places/{place}/payments")
  int count(Paid paid, @Cached("places/{place}/payments") Cache<Integer> current) {
    return current.orElse(0) + 1;
  }
}
