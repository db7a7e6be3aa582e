package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "boxes/{number}")
record Boxes(
    Boolean flag, Byte tiny, Short small, Integer number, Long big, Float half, Double whole,
    Character c) {}
