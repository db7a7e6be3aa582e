package parts;

import dev.intrepid.annotations.Event;

@Event(stream = "goods/{place}")
public record Bought(Place place) {}

enum Place {
  DOOR
}
