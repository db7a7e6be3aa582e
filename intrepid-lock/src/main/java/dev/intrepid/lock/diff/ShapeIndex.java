package dev.intrepid.lock.diff;

import dev.intrepid.lock.Paths;
import dev.intrepid.lock.Shape;
import java.util.HashMap;
import java.util.Map;

/** Finds the records and sealed interfaces within a shape by their paths. */
final class ShapeIndex {

  private final Map<String, Shape> shapes = new HashMap<>();

  private ShapeIndex() {}

  static Map<String, Shape> of(Shape shape) {
    ShapeIndex index = new ShapeIndex();
    index.add(shape, Paths.ROOT);
    return index.shapes;
  }

  private void add(Shape shape, String path) {
    if (shape instanceof Shape.Many many) {
      add(many.element(), Paths.element(path));
    } else if (shape instanceof Shape.OrNull nullable) {
      add(nullable.value(), path);
    } else if (shape instanceof Shape.Keyed keyed) {
      add(keyed.value(), Paths.value(path));
    } else if (shape instanceof Shape.Parts record) {
      shapes.put(path, record);
      record.components().forEach((name, c) -> add(c.shape(), Paths.component(path, name)));
    } else if (shape instanceof Shape.OneOf sealed) {
      shapes.put(path, sealed);
      sealed.members().forEach((name, member) -> add(member, Paths.member(path, name)));
    }
  }
}
