package dev.intrepid.lock;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types that are one JSON value, and which of them read what another has written. */
public enum ScalarShape {
  /** A boolean. */
  BOOLEAN("boolean"),
  /** A byte. */
  BYTE("byte"),
  /** A short. */
  SHORT("short"),
  /** An int. */
  INT("int"),
  /** A long. */
  LONG("long"),
  /** A float. */
  FLOAT("float"),
  /** A double. */
  DOUBLE("double"),
  /** A char, a string in JSON. */
  CHAR("char"),
  /** A String. */
  STRING("string"),
  /** A BigDecimal. */
  BIG_DECIMAL("BigDecimal"),
  /** A BigInteger. */
  BIG_INTEGER("BigInteger"),
  /** A byte[], in Base64. */
  BYTES("bytes"),
  /** Any JSON, kept as it is. */
  RAW("json"),
  /** A UUID. */
  UUID("UUID"),
  /** A URI. */
  URI("URI"),
  /** An Instant. */
  INSTANT("Instant"),
  /** A LocalDate. */
  LOCAL_DATE("LocalDate"),
  /** A LocalTime. */
  LOCAL_TIME("LocalTime"),
  /** A LocalDateTime. */
  LOCAL_DATE_TIME("LocalDateTime"),
  /** An OffsetTime. */
  OFFSET_TIME("OffsetTime"),
  /** An OffsetDateTime. */
  OFFSET_DATE_TIME("OffsetDateTime"),
  /** A ZonedDateTime. */
  ZONED_DATE_TIME("ZonedDateTime"),
  /** A Year. */
  YEAR("Year"),
  /** A YearMonth. */
  YEAR_MONTH("YearMonth"),
  /** A MonthDay. */
  MONTH_DAY("MonthDay"),
  /** A Duration. */
  DURATION("Duration"),
  /** A Period. */
  PERIOD("Period"),
  /** A ZoneId. */
  ZONE_ID("ZoneId"),
  /** A ZoneOffset. */
  ZONE_OFFSET("ZoneOffset"),
  /** A Currency. */
  CURRENCY("Currency"),
  /** A Locale. */
  LOCALE("Locale");

  private static final Map<String, ScalarShape> BY_TEXT =
      Arrays.stream(values()).collect(Collectors.toMap(ScalarShape::text, Function.identity()));

  /** What is not a JSON string. */
  private static final Set<ScalarShape> NOT_TEXT =
      EnumSet.of(BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_DECIMAL, BIG_INTEGER, RAW);

  private final String text;

  ScalarShape(String text) {
    this.text = text;
  }

  /** As it is written in a lock. */
  public String text() {
    return text;
  }

  static Optional<ScalarShape> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }

  /** Whether it reads all that the other has written, and loses nothing of it. */
  boolean reads(ScalarShape other) {
    return this == other
        || switch (this) {
          case SHORT -> other == BYTE;
          case INT -> other == BYTE || other == SHORT;
          case LONG -> other == BYTE || other == SHORT || other == INT;
          case BIG_INTEGER -> other.isWhole();
          case BIG_DECIMAL ->
              other.isWhole() || other == BIG_INTEGER || other == FLOAT || other == DOUBLE;
          case FLOAT -> other == BYTE || other == SHORT;
          case DOUBLE -> other == BYTE || other == SHORT || other == INT || other == FLOAT;
          // Not bytes: their text is Base64, which would make no sense as text.
          case STRING -> !NOT_TEXT.contains(other) && other != BYTES;
          // Not of an Instant: its last, which often stands for never, is later than theirs.
          case ZONED_DATE_TIME -> other == OFFSET_DATE_TIME;
          case ZONE_ID -> other == ZONE_OFFSET;
          case RAW -> true;
          default -> false;
        };
  }

  /** As {@link #reads}, where both are the names of properties. */
  boolean readsName(ScalarShape other) {
    return this == other || this == STRING || (this == LONG && other == INT);
  }

  private boolean isWhole() {
    return this == BYTE || this == SHORT || this == INT || this == LONG;
  }
}
