package dev.intrepid.lock;

/** The words for a shape without what is inside its records: {@code "list of record"}. */
final class ShapeText {

  static final String ENUM = "enum";
  static final String RECORD = "record";
  static final String SEALED = "sealed";
  static final String OPTIONAL = "optional";
  static final String DEFAULT = "default";
  static final String NULLABLE = "nullable";
  static final String ALIAS = "alias";

  private ShapeText() {}

  static String of(Shape.Component component) {
    String shape = of(component.shape());
    return switch (component.presence()) {
      case REQUIRED -> shape;
      case OPTIONAL -> shape + " " + OPTIONAL;
      case DEFAULT -> shape + " " + QuotedWords.line(DEFAULT, component.otherwise());
    };
  }

  static String of(Shape shape) {
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
      return "same as " + QuotedWords.quoted(Paths.text(again.path()));
    }
    if (shape instanceof Shape.Constants) {
      return ENUM;
    }
    return shape instanceof Shape.OneOf ? SEALED : RECORD;
  }
}
