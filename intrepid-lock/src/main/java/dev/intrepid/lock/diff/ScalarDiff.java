package dev.intrepid.lock.diff;

import static dev.intrepid.lock.Change.ALIASES_ARE_NEW;
import static dev.intrepid.lock.Change.COMPONENT_IS_RETYPED;
import static dev.intrepid.lock.Change.COMPONENT_IS_WIDENED;
import static dev.intrepid.lock.Change.CONSTANTS_ARE_GONE;
import static dev.intrepid.lock.Change.CONSTANTS_ARE_NEW;

import dev.intrepid.lock.Change;
import dev.intrepid.lock.ScalarShape;
import dev.intrepid.lock.Shape;
import java.util.SortedSet;
import java.util.function.BiPredicate;

/** Compares what is one JSON value, or the name of a property: scalars and enums. */
final class ScalarDiff {

  private final ShapeDifferences differences;

  ScalarDiff(ShapeDifferences differences) {
    this.differences = differences;
  }

  void compareValues(Shape old, Shape young, String path) {
    if (young instanceof Shape.Scalar scalar && scalar.kind() == ScalarShape.RAW) {
      addIfOther(COMPONENT_IS_WIDENED, old, young, path);
    } else {
      compare(old, young, path, Widening::reads);
    }
  }

  void compareKeys(Shape old, Shape young, String path) {
    compare(old, young, path, Widening::readsName);
  }

  /** The predicate says whether a scalar reads another. */
  private void compare(
      Shape old, Shape young, String path, BiPredicate<ScalarShape, ScalarShape> reads) {
    if (old instanceof Shape.Constants constants
        && young instanceof Shape.Constants youngConstants) {
      compareConstants(constants, youngConstants, path);
    } else if (young instanceof Shape.Scalar scalar && isRead(old, scalar.kind(), reads)) {
      addIfOther(COMPONENT_IS_WIDENED, old, young, path);
    } else {
      addIfOther(COMPONENT_IS_RETYPED, old, young, path);
    }
  }

  private static boolean isRead(
      Shape old, ScalarShape reader, BiPredicate<ScalarShape, ScalarShape> reads) {
    return old instanceof Shape.Constants
        ? reader == ScalarShape.STRING
        : old instanceof Shape.Scalar scalar && reads.test(reader, scalar.kind());
  }

  private void addIfOther(Change change, Shape old, Shape young, String path) {
    if (!old.equals(young)) {
      differences.addTypes(change, path, old, young);
    }
  }

  private void compareConstants(Shape.Constants old, Shape.Constants young, String path) {
    SortedSet<String> read = NameSets.both(young.names(), young.aliases().keySet());
    SortedSet<String> stored = NameSets.both(old.names(), old.aliases().keySet());
    SortedSet<String> gone = NameSets.without(stored, read);
    old.aliases()
        .forEach(
            (alias, name) -> {
              boolean isAnother = !constant(alias, young).equals(constant(name, young));
              if (isAnother && read.contains(alias) && read.contains(name)) {
                gone.add(alias + " for " + name);
              }
            });
    differences.addNames(CONSTANTS_ARE_GONE, path, gone);
    differences.addNames(CONSTANTS_ARE_NEW, path, NameSets.without(young.names(), stored));
    differences.addNames(
        ALIASES_ARE_NEW, path, NameSets.without(young.aliases().keySet(), old.aliases().keySet()));
  }

  /** The constant that a name is read as. */
  private static String constant(String name, Shape.Constants constants) {
    return constants.aliases().getOrDefault(name, name);
  }
}
