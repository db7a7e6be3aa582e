package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "changes")
record Changed<T>(T before, T after) {}
