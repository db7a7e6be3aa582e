package dev.intrepid.lock.text;

import dev.intrepid.lock.ScalarShape;
import dev.intrepid.lock.Shape;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words for a shape without what is inside its records: {@code "list of record"}. */
public final class ShapeText {

  static final String ENUM = "enum";
  static final String RECORD = "record";
  static final String SEALED = "sealed";
  static final String OPTIONAL = "optional";
  static final String DEFAULT = "default";
  static final String NULLABLE = "nullable";
  static final String ALIAS = "alias";

  private static final Map<String, ScalarShape> SCALARS =
      Arrays.stream(ScalarShape.values())
          .collect(Collectors.toMap(ScalarShape::text, Function.identity()));

  private ShapeText() {}

  /** The type of one JSON value that is called so. */
  static Optional<ScalarShape> scalar(String word) {
    return Optional.ofNullable(SCALARS.get(word));
  }

  static String of(Shape.Component component) {
    String shape = of(component.shape());
    return switch (component.presence()) {
      case REQUIRED -> shape;
      case OPTIONAL -> shape + " " + OPTIONAL;
      case DEFAULT -> shape + " " + QuotedWords.line(DEFAULT, component.otherwise());
    };
  }

  /** The words for a shape. */
  public static String of(Shape shape) {
    if (shape instanceof Shape.Scalar scalar) {
      return scalar.kind().text();
    }
    if (shape instanceof Shape.Many many) {
      return (many.isSet() ? "set of " : "list of ") + of(many.element());
    }
    if (shape instanceof Shape.OrNull nullable) {
      return NULLABLE + " " + of(nullable.value());
    }
    if (shape instanceof Shape.Keyed keyed) {
      return "map from " + of(keyed.key()) + " to " + of(keyed.value());
    }
    if (shape instanceof Shape.Coded coded) {
      return "codec " + QuotedWords.quoted(coded.codecName());
    }
    if (shape instanceof Shape.Mapped mapped) {
      return "mapped " + QuotedWords.quoted(mapped.className());
    }
    if (shape instanceof Shape.Again again) {
      return "same as " + QuotedWords.quoted(PathText.of(again.path()));
    }
    if (shape instanceof Shape.Constants) {
      return ENUM;
    }
    return shape instanceof Shape.OneOf ? SEALED : RECORD;
  }
}
