package dev.intrepid.processor;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The types that are one JSON value: how each is read, written and described. */
enum ScalarKind {
  BOOLEAN("boolean", "readBoolean", "bool", "boolean"),
  BYTE("byte", "readByte", "number", "integer"),
  SHORT("short", "readShort", "number", "integer"),
  INT("int", "readInt", "number", "integer"),
  LONG("long", "readLong", "number", "integer"),
  FLOAT("float", "readFloat", "number", "number"),
  DOUBLE("double", "readDouble", "number", "number"),
  CHAR("char", "readChar", "string", "string"),
  STRING("java.lang.String", "readString", "string", "string"),
  BIG_DECIMAL("java.math.BigDecimal", "readBigDecimal", "number", "number"),
  BIG_INTEGER("java.math.BigInteger", "readBigInteger", "number", "integer"),
  BYTES("byte[]", "readBytes", "bytes", "string"),
  UUID("java.util.UUID", "fromString", "a UUID", "uuid", true),
  URI("java.net.URI", "create", "a URI", "uri-reference", true),
  INSTANT("java.time.Instant", "parse", "an instant", "date-time", true),
  LOCAL_DATE("java.time.LocalDate", "parse", "a date", "date", true),
  LOCAL_TIME("java.time.LocalTime", "parse", "a time of day", null, true),
  LOCAL_DATE_TIME("java.time.LocalDateTime", "parse", "a date and time", null, true),
  OFFSET_TIME("java.time.OffsetTime", "parse", "a time of day with an offset", "time", true),
  OFFSET_DATE_TIME(
      "java.time.OffsetDateTime", "parse", "a date and time with an offset", "date-time", true),
  ZONED_DATE_TIME("java.time.ZonedDateTime", "parse", "a date and time with a zone", null, true),
  YEAR("java.time.Year", "parse", "a year", null, true),
  YEAR_MONTH("java.time.YearMonth", "parse", "a year and month", null, true),
  MONTH_DAY("java.time.MonthDay", "parse", "a month and day", null, true),
  DURATION("java.time.Duration", "parse", "a duration", "duration", true),
  PERIOD("java.time.Period", "parse", "a period", "duration", true),
  ZONE_ID("java.time.ZoneId", "of", "a time zone", null, true),
  ZONE_OFFSET("java.time.ZoneOffset", "of", "a time zone offset", null, true);

  private static final Map<String, ScalarKind> BY_TYPE = new TreeMap<>();

  static {
    for (ScalarKind kind : values()) {
      BY_TYPE.put(kind.type, kind);
    }
  }

  private final String type;
  private final String reading;
  private final String writing;
  private final @Nullable String format;
  private final boolean isParsed;

  /** A type that the reader and the writer have methods for. */
  ScalarKind(String type, String reading, String writing, String schemaType) {
    this.type = type;
    this.reading = reading;
    this.writing = writing;
    this.format = schemaType;
    this.isParsed = false;
  }

  /** A type that is text: its toString, and the static method that parses it. */
  ScalarKind(String type, String parse, String what, @Nullable String format, boolean isParsed) {
    this.type = type;
    this.reading = parse;
    this.writing = what;
    this.format = format;
    this.isParsed = isParsed;
  }

  static Optional<ScalarKind> of(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /** Whether it is text that is parsed. */
  boolean isParsed() {
    return isParsed;
  }

  /** The reader's method; of a parsed type, its own static method. */
  String reading() {
    return reading;
  }

  /** The writer's method. */
  String writing() {
    return isParsed ? "text" : writing;
  }

  /** What a parsed type is called in an error. */
  String what() {
    return writing;
  }

  /** The JSON Schema type. */
  String schemaType() {
    return isParsed || format == null ? "string" : format;
  }

  /** The JSON Schema format, if it has one. */
  @Nullable String schemaFormat() {
    return isParsed ? format : null;
  }
}
