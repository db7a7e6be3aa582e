package clashes;

import dev.intrepid.annotations.Event;
import java.util.List;

@Event(stream = "orders/{ID}")
record Placed(
    java.lang.String ID, Id id, List<Line> NAMES, Override override, Id INSTANCE, long Uris) {

  record Line(Id ID, Id NAMES) {}
}
