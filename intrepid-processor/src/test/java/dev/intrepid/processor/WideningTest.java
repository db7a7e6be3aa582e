package dev.intrepid.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.json.JsonFormatException;
import dev.intrepid.lock.Lock;
import dev.intrepid.lock.LockDiff;
import dev.intrepid.lock.ScalarShape;
import dev.intrepid.processor.model.json.ScalarKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the lock says can be read as another type is read by the generated codec, without loss. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WideningTest {

  /** JSON that a codec of the type writes: its extremes. */
  private static final Map<ScalarShape, List<String>> WRITTEN = new EnumMap<>(ScalarShape.class);

  static {
    WRITTEN.put(ScalarShape.BOOLEAN, List.of("true", "false"));
    WRITTEN.put(ScalarShape.BYTE, List.of("-128", "127"));
    WRITTEN.put(ScalarShape.SHORT, List.of("-32768", "32767"));
    WRITTEN.put(ScalarShape.INT, List.of("-2147483648", "2147483647"));
    WRITTEN.put(ScalarShape.LONG, List.of("-9223372036854775808", "9223372036854775807"));
    WRITTEN.put(ScalarShape.FLOAT, List.of("0.1", "3.4028235E38", "1.4E-45"));
    WRITTEN.put(ScalarShape.DOUBLE, List.of("0.1", "1.7976931348623157E308"));
    WRITTEN.put(ScalarShape.CHAR, List.of("\"x\"", "\"\\u0000\""));
    WRITTEN.put(ScalarShape.STRING, List.of("\"\"", "\"two words\""));
    WRITTEN.put(ScalarShape.BIG_DECIMAL, List.of("0.10", "1.000000000000000000000000000001"));
    WRITTEN.put(ScalarShape.BIG_INTEGER, List.of("-9223372036854775809", "9".repeat(400)));
    WRITTEN.put(ScalarShape.BYTES, List.of("\"AQID\""));
    WRITTEN.put(ScalarShape.UUID, List.of("\"00000000-0000-0001-0000-000000000002\""));
    WRITTEN.put(ScalarShape.URI, List.of("\"http://x/y?z=%20#f\"", "\"\""));
    WRITTEN.put(
        ScalarShape.INSTANT,
        List.of("\"2026-01-02T03:04:05.678Z\"", "\"+1000000000-12-31T23:59:59.999999999Z\""));
    WRITTEN.put(ScalarShape.LOCAL_DATE, List.of("\"+999999999-12-31\""));
    WRITTEN.put(ScalarShape.LOCAL_TIME, List.of("\"03:04\"", "\"23:59:59.999999999\""));
    WRITTEN.put(ScalarShape.LOCAL_DATE_TIME, List.of("\"2026-01-02T03:04\""));
    WRITTEN.put(ScalarShape.OFFSET_TIME, List.of("\"03:04+01:00\""));
    WRITTEN.put(
        ScalarShape.OFFSET_DATE_TIME,
        List.of("\"2026-01-02T03:04+01:00\"", "\"+999999999-12-31T23:59:59.999999999-18:00\""));
    WRITTEN.put(ScalarShape.ZONED_DATE_TIME, List.of("\"2026-01-02T03:04+01:00[Europe/Paris]\""));
    WRITTEN.put(ScalarShape.YEAR, List.of("\"2026\"", "\"999999999\"", "\"-1\""));
    WRITTEN.put(ScalarShape.YEAR_MONTH, List.of("\"2026-01\"", "\"+10000-01\""));
    WRITTEN.put(ScalarShape.MONTH_DAY, List.of("\"--02-29\""));
    WRITTEN.put(ScalarShape.DURATION, List.of("\"PT-0.5S\""));
    WRITTEN.put(ScalarShape.PERIOD, List.of("\"P1Y2M3D\""));
    WRITTEN.put(ScalarShape.ZONE_ID, List.of("\"Europe/Paris\""));
    WRITTEN.put(ScalarShape.RAW, List.of("{\"a\": [1]}", "null"));
    WRITTEN.put(ScalarShape.CURRENCY, List.of("\"EUR\""));
    WRITTEN.put(ScalarShape.LOCALE, List.of("\"de-CH\"", "\"und\""));
    WRITTEN.put(ScalarShape.ZONE_OFFSET, List.of("\"+01:00\"", "\"Z\""));
  }

  /** A change of type. */
  record Pair(ScalarShape before, ScalarShape now) {
    @Override
    public String toString() {
      return before.text() + " to " + now.text();
    }
  }

  private static Program program;

  /** A record with an optional component of each type. */
  @BeforeAll
  static void load() {
    String components =
        Stream.of(ScalarKind.values())
            .map(kind -> "java.util.Optional<" + boxed(kind) + "> " + nameOf(kind.name()))
            .collect(joining(", "));
    String source =
        "package shop; @dev.intrepid.annotations.Event(stream = \"all\") record All("
            + components
            + ") {}";
    program = Program.load(List.of(Sources.source("shop.All", source)));
  }

  @Test
  void every_type_the_processor_knows_is_a_type_of_the_lock() {
    assertThat(Arrays.stream(ScalarKind.values()).map(Enum::name))
        .containsExactlyElementsOf(Arrays.stream(ScalarShape.values()).map(Enum::name).toList())
        .containsExactlyInAnyOrderElementsOf(WRITTEN.keySet().stream().map(Enum::name).toList());
  }

  @ParameterizedTest
  @MethodSource("compatible")
  void what_is_compatible_is_read_without_loss(Pair pair) {
    assertThat(WRITTEN.get(pair.before()))
        .allSatisfy(json -> assertThat(read(pair.now(), json)).hasValue(value(json)));
  }

  @ParameterizedTest
  @MethodSource("numbersThatBreak")
  void a_number_that_breaks_is_not_read_or_not_without_loss(Pair pair) {
    assertThat(WRITTEN.get(pair.before()))
        .anySatisfy(
            json -> assertThat(read(pair.now(), json)).isNotEqualTo(Optional.of(value(json))));
  }

  static Stream<Pair> compatible() {
    return pairs().filter(pair -> !breaks(pair));
  }

  static Stream<Pair> numbersThatBreak() {
    return pairs().filter(pair -> isNumber(pair.before()) && isNumber(pair.now()) && breaks(pair));
  }

  private static Stream<Pair> pairs() {
    return Stream.of(ScalarShape.values())
        .flatMap(now -> Stream.of(ScalarShape.values()).map(before -> new Pair(before, now)));
  }

  private static boolean breaks(Pair pair) {
    return LockDiff.between(lock(pair.before()), lock(pair.now())).stream()
        .anyMatch(difference -> difference.change().breaksWhatIsStored());
  }

  private static Lock lock(ScalarShape shape) {
    return Lock.parse("format 1\nevent All v1 .x " + shape.text());
  }

  private static boolean isNumber(ScalarShape shape) {
    return switch (shape) {
      case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> true;
      default -> false;
    };
  }

  /** Reads the value as that type and writes it again; empty if it is refused. */
  private static Optional<Object> read(ScalarShape shape, String json) {
    String name = "\"" + nameOf(shape.name()) + "\":";
    try {
      String written = program.roundTrip("All", "{" + name + json + "}");
      return Optional.of(value(written.substring(1 + name.length(), written.length() - 1)));
    } catch (JsonFormatException e) {
      return Optional.empty();
    }
  }

  /** A number whatever its digits, or the text itself. */
  private static Object value(String json) {
    return json.matches("-?\\d.*") ? new BigDecimal(json).stripTrailingZeros() : json;
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
      case STRING -> "String";
      case BIG_DECIMAL -> "java.math.BigDecimal";
      case BIG_INTEGER -> "java.math.BigInteger";
      case BYTES -> "byte[]";
      case UUID -> "java.util.UUID";
      case URI -> "java.net.URI";
      case RAW -> "dev.intrepid.json.Json";
      case CURRENCY, LOCALE -> "java.util." + ScalarShape.valueOf(kind.name()).text();
      default -> "java.time." + ScalarShape.valueOf(kind.name()).text();
    };
  }

  private static String nameOf(String constant) {
    return "a_" + constant;
  }
}
