package dev.intrepid.processor;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.intrepid.processor.model.json.ScalarKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A message with an optional component of each type that is one JSON value. */
final class EveryScalar {

  static final String TYPE = "All";

  private static final Map<ScalarKind, List<String>> WRITTEN = new EnumMap<>(ScalarKind.class);

  static {
    WRITTEN.put(ScalarKind.BOOLEAN, List.of("true", "false"));
    WRITTEN.put(ScalarKind.BYTE, List.of("-128", "127"));
    WRITTEN.put(ScalarKind.SHORT, List.of("-32768", "32767"));
    WRITTEN.put(ScalarKind.INT, List.of("-2147483648", "2147483647"));
    WRITTEN.put(ScalarKind.LONG, List.of("-9223372036854775808", "9223372036854775807"));
    WRITTEN.put(ScalarKind.FLOAT, List.of("0.1", "3.4028235E38", "1.4E-45"));
    WRITTEN.put(ScalarKind.DOUBLE, List.of("0.1", "1.7976931348623157E308"));
    WRITTEN.put(ScalarKind.CHAR, List.of("\"x\"", "\"\\u0000\""));
    WRITTEN.put(ScalarKind.STRING, List.of("\"\"", "\"two words\""));
    WRITTEN.put(ScalarKind.BIG_DECIMAL, List.of("0.10", "1.000000000000000000000000000001"));
    WRITTEN.put(ScalarKind.BIG_INTEGER, List.of("-9223372036854775809", "9".repeat(400)));
    WRITTEN.put(ScalarKind.BYTES, List.of("\"AQID\""));
    WRITTEN.put(ScalarKind.UUID, List.of("\"00000000-0000-0001-0000-000000000002\""));
    WRITTEN.put(ScalarKind.URI, List.of("\"http://x/y?z=%20#f\"", "\"\""));
    WRITTEN.put(
        ScalarKind.INSTANT,
        List.of("\"2026-01-02T03:04:05.678Z\"", "\"+1000000000-12-31T23:59:59.999999999Z\""));
    WRITTEN.put(ScalarKind.LOCAL_DATE, List.of("\"+999999999-12-31\""));
    WRITTEN.put(ScalarKind.LOCAL_TIME, List.of("\"03:04\"", "\"23:59:59.999999999\""));
    WRITTEN.put(ScalarKind.LOCAL_DATE_TIME, List.of("\"2026-01-02T03:04\""));
    WRITTEN.put(ScalarKind.OFFSET_TIME, List.of("\"03:04+01:00\""));
    WRITTEN.put(
        ScalarKind.OFFSET_DATE_TIME,
        List.of("\"2026-01-02T03:04+01:00\"", "\"+999999999-12-31T23:59:59.999999999-18:00\""));
    WRITTEN.put(ScalarKind.ZONED_DATE_TIME, List.of("\"2026-01-02T03:04+01:00[Europe/Paris]\""));
    WRITTEN.put(ScalarKind.YEAR, List.of("\"2026\"", "\"999999999\"", "\"-1\""));
    WRITTEN.put(ScalarKind.YEAR_MONTH, List.of("\"2026-01\"", "\"+10000-01\""));
    WRITTEN.put(ScalarKind.MONTH_DAY, List.of("\"--02-29\""));
    WRITTEN.put(ScalarKind.DURATION, List.of("\"PT-0.5S\""));
    WRITTEN.put(ScalarKind.PERIOD, List.of("\"P1Y2M3D\""));
    WRITTEN.put(ScalarKind.ZONE_ID, List.of("\"Europe/Paris\""));
    WRITTEN.put(ScalarKind.RAW, List.of("{\"a\": [1]}", "null"));
    WRITTEN.put(ScalarKind.CURRENCY, List.of("\"EUR\""));
    WRITTEN.put(ScalarKind.LOCALE, List.of("\"de-CH\"", "\"und\""));
    WRITTEN.put(ScalarKind.ZONE_OFFSET, List.of("\"+01:00\"", "\"Z\""));
  }

  private EveryScalar() {}

  /** A program that has the message. */
  static Program load() {
    String components =
        Stream.of(ScalarKind.values())
            .map(kind -> "java.util.Optional<" + boxed(kind) + "> " + component(kind))
            .collect(joining(", "));
    String source =
        "package shop; @dev.intrepid.annotations.Event(stream = \"all\") record All("
            + components
            + ") {}";
    return Program.load(List.of(Sources.source("shop.All", source)));
  }

  /** What a codec of that type writes: its extremes. */
  static List<String> written(ScalarKind kind) {
    return requireNonNull(WRITTEN.get(kind), () -> "What is written of " + kind + "?");
  }

  /** The component of that type. */
  static String component(ScalarKind kind) {
    return "a_" + kind;
  }

  /** The message with that value alone. */
  static String json(ScalarKind kind, String value) {
    return "{\"" + component(kind) + "\":" + value + "}";
  }

  private static String boxed(ScalarKind kind) {
    return switch (kind) {
      case BOOLEAN -> "Boolean";
      case BYTE -> "Byte";
      case SHORT -> "Short";
      case INT -> "Integer";
      case LONG -> "Long";
      case FLOAT -> "Float";
      case DOUBLE -> "Double";
      case CHAR -> "Character";
      default -> kind.type();
    };
  }
}
