package dev.intrepid.json;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Jackson's failures in our words, since its own texts name its classes, settings and sources. */
final class Failure {

  private Failure() {}

  static JsonFormatException reading(RecycledParser parser, JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return new JsonFormatException(limits() + place(parser), e);
    }
    if (isEnd(e)) {
      return new JsonFormatException("The JSON ends too early " + place(parser), e);
    }
    return new JsonFormatException(
        "The JSON is malformed near "
            + Found.around(parser.input(), parser.position())
            + " "
            + place(parser),
        e);
  }

  static JsonFormatException deep(RecycledParser parser) {
    return new JsonFormatException(limits() + place(parser), null);
  }

  private static String limits() {
    return "The JSON is nested more than "
        + JsonFormat.MAX_DEPTH
        + " deep or has a number of more than "
        + JsonFormat.MAX_NUMBER_LENGTH
        + " characters ";
  }

  private static boolean isEnd(JacksonException e) {
    return e instanceof UnexpectedEndOfInputException
        || String.valueOf(e.getOriginalMessage()).startsWith("Unexpected end-of-input");
  }

  static JsonFormatException empty() {
    return new JsonFormatException("Expected a JSON value, found nothing (path: $).", null);
  }

  static JsonFormatException trailing(RecycledParser parser) {
    return new JsonFormatException(
        "Expected one JSON value, found more after it: "
            + Found.around(parser.input(), parser.position())
            + " (path: $, byte: "
            + parser.position()
            + ").",
        null);
  }

  /**
   * The refusal of a null.
   *
   * @param path where it would be written
   */
  static JsonFormatException isNull(String path) {
    return new JsonFormatException(
        "Expected a value, found null (path: " + path + "). Only what is @Nullable may be null.",
        null);
  }

  /**
   * The app's own mapper cannot write a value.
   *
   * @param path where it would be written
   */
  static JsonFormatException writing(Object value, String path, JacksonException e) {
    return new JsonFormatException(
        "A value of "
            + value.getClass().getName()
            + " cannot be written: "
            + why(e)
            + " (path: "
            + in(path, e)
            + ").",
        e);
  }

  /** A failure of the app's own mapper, with the mapper's text, which the app's developer knows. */
  static JsonFormatException mapping(String type, String path, JacksonException e) {
    return new JsonFormatException(
        "Expected a " + type + ": " + why(e) + " (path: " + in(path, e) + ").", e);
  }

  private static String in(String path, JacksonException e) {
    StringBuilder where = new StringBuilder(path);
    for (JacksonException.Reference step : List.copyOf(e.getPath())) {
      String name = step.getPropertyName();
      where.append(name == null ? "[" + step.getIndex() + "]" : "." + name);
    }
    return where.toString();
  }

  static String why(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    int source = message.indexOf(" (start marker at");
    return source < 0 ? message : message.substring(0, source);
  }

  private static String place(RecycledParser parser) {
    return "(path: " + Found.path(parser) + ", byte: " + parser.position() + ").";
  }
}
