package shop;

import dev.intrepid.annotations.Event;

/** Is stored no more, and of interest only if it says something. */
@Event(stream = "notices")
record Noticed(String text) {}
