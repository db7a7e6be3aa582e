package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "empty")
record Empty() {}
