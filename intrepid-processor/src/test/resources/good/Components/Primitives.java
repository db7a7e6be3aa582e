package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "primitives", type = "primitives")
record Primitives(
    boolean flag, byte tiny, short small, int number, long big, float half, double whole, char c) {}
