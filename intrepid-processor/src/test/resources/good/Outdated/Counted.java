package outdated;

import dev.intrepid.annotations.Event;

@Event(stream = "stock/{id}")
@SuppressWarnings("deprecation")
record Counted(String id, int pieces) implements Stock {}
