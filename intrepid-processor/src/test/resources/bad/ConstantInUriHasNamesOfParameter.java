package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "tills/{till}")
record Paid(String till, Place place) {
  enum Place {
    DOOR,
    @JsonProperty("YARD")
    GARDEN
  }
}

final class Warning {

  @OnEvent
  void warn(Paid paid, @Cached("places/{place}/limit") Cache<Integer> limit) {}
}
