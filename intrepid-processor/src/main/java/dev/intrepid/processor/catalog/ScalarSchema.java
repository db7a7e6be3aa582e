package dev.intrepid.processor.catalog;

import dev.intrepid.processor.model.json.ScalarKind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Describes the values of one {@link ScalarKind} as JSON Schema: what its codec writes and reads.
 */
final class ScalarSchema {

  private static final String YEAR = "(?:-?[0-9]{4}|[+-][0-9]{5,10})";
  private static final String DATE = YEAR + "-[0-9]{2}-[0-9]{2}";
  private static final String TIME = "[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?";
  private static final String OFFSET = "(?:Z|[+-][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)";
  private static final String COUNT = "[+-]?[0-9]+";

  private ScalarSchema() {}

  /**
   * The schema. Texts have a pattern, because a validator need not look at a format; a format is
   * given only if everything Java writes conforms to it: not for Duration ({@code PT-1.5S}), nor of
   * times that leave out seconds.
   */
  static Map<String, Object> of(ScalarKind kind) {
    return switch (kind) {
      case BOOLEAN -> type("boolean");
      case BYTE -> whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
      case SHORT -> whole(Short.MIN_VALUE, Short.MAX_VALUE);
      case INT -> whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> whole(Long.MIN_VALUE, Long.MAX_VALUE);
      case FLOAT -> between(type("number"), -Float.MAX_VALUE, Float.MAX_VALUE);
      case DOUBLE -> between(type("number"), -Double.MAX_VALUE, Double.MAX_VALUE);
      case BIG_INTEGER -> type("integer");
      case BIG_DECIMAL -> type("number");
      case STRING -> type("string");
      case RAW -> new LinkedHashMap<>();
      case CURRENCY -> text("[A-Z]{3}");
      case LOCALE -> text("[0-9A-Za-z]{1,8}(?:-[0-9A-Za-z]{1,8})*");
      case CHAR -> text("[\\u0000-\\uffff]");
      case BYTES -> bytes();
      case URI -> formatted(type("string"), "iri-reference");
      case ZONE_ID -> text(".+");
      case UUID -> formatted(text("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"), "uuid");
      case INSTANT ->
          formatted(
              text(DATE + "T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?" + OFFSET), "date-time");
      case LOCAL_DATE -> formatted(text(DATE), "date");
      case LOCAL_TIME -> text(TIME);
      case LOCAL_DATE_TIME -> text(DATE + "T" + TIME);
      case OFFSET_TIME -> text(TIME + OFFSET);
      case OFFSET_DATE_TIME -> text(DATE + "T" + TIME + OFFSET);
      case ZONED_DATE_TIME -> text(DATE + "T" + TIME + OFFSET + "(?:\\[.+\\])?");
      case YEAR -> text("-?[0-9]{1,9}");
      case YEAR_MONTH -> text(YEAR + "-[0-9]{2}");
      case MONTH_DAY -> text("--[0-9]{2}-[0-9]{2}");
      case ZONE_OFFSET -> text(OFFSET);
      case DURATION ->
          text(
              "[+-]?P(?=.)(?:%1$sD)?(?:T(?=.)(?:%1$sH)?(?:%1$sM)?(?:%1$s(?:\\.[0-9]{0,9})?S)?)?"
                  .replace("%1$s", COUNT));
      case PERIOD -> text("[+-]?P(?=.)(?:%sY)?(?:%sM)?(?:%sW)?(?:%sD)?".replace("%s", COUNT));
    };
  }

  private static Map<String, Object> type(String type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    return schema;
  }

  private static Map<String, Object> text(String pattern) {
    Map<String, Object> schema = type("string");
    schema.put("pattern", "^" + pattern + "$");
    return schema;
  }

  private static Map<String, Object> formatted(Map<String, Object> text, String format) {
    text.put("format", format);
    return text;
  }

  private static Map<String, Object> whole(long from, long to) {
    return between(type("integer"), from, to);
  }

  private static Map<String, Object> between(Map<String, Object> number, Number from, Number to) {
    number.put("minimum", from);
    number.put("maximum", to);
    return number;
  }

  private static Map<String, Object> bytes() {
    Map<String, Object> schema =
        text("(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?");
    schema.put("contentEncoding", "base64");
    return schema;
  }
}
