package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "primitives", type = "primitives", version = 2)
record Primitives(
    boolean flag, byte tiny, short small, int number, long big, float half, double whole, char c) {}
