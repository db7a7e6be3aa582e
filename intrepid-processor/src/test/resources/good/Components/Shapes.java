package shop;

import dev.intrepid.annotations.Event;
import java.util.List;

@Event(stream = "shapes")
record Shapes(Shape shape, List<Shape> more, Circle circle) {}
