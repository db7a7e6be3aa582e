package dev.intrepid.json;

import java.util.List;
import tools.jackson.core.JacksonException;

/** Why a text cannot be read or a value not be written, and where. */
final class Failure {

  private Failure() {}

  /** The byte before the position is none that JSON has there. */
  static JsonFormatException malformed(JsonText text) {
    return new JsonFormatException(
        "The JSON is malformed near "
            + FoundText.around(text.utf8(), text.position())
            + " "
            + place(text, text.position() - 1),
        null);
  }

  static JsonFormatException endsEarly(JsonText text) {
    return new JsonFormatException("The JSON ends too early " + place(text, text.position()), null);
  }

  static JsonFormatException limits(JsonText text) {
    return new JsonFormatException(
        "The JSON is nested more than "
            + JsonFormat.MAX_DEPTH
            + " deep or has a number of more than "
            + JsonFormat.MAX_NUMBER_LENGTH
            + " characters "
            + place(text, text.position()),
        null);
  }

  static JsonFormatException empty() {
    return new JsonFormatException("Expected a JSON value, found nothing (path: $).", null);
  }

  static JsonFormatException trailing(JsonText text) {
    return new JsonFormatException(
        "Expected one JSON value, found more after it: "
            + FoundText.around(text.utf8(), text.position())
            + " (path: $, byte: "
            + text.position()
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

  /**
   * Where a text is refused.
   *
   * @param before how much of it was right
   */
  private static String place(JsonText text, int before) {
    return "(path: " + TextPath.of(text.utf8(), before) + ", byte: " + text.position() + ").";
  }
}
