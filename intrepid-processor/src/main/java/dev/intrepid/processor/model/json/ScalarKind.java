package dev.intrepid.processor.model.json;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.type.RuntimeNames;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The types that are one JSON value: how each is read and written. */
public enum ScalarKind {
  BOOLEAN("boolean", "readBoolean", "bool"),
  BYTE("byte", "readByte", "number"),
  SHORT("short", "readShort", "number"),
  INT("int", "readInt", "number"),
  LONG("long", "readLong", "number"),
  FLOAT("float", "readFloat", "number"),
  DOUBLE("double", "readDouble", "number"),
  CHAR("char", "readChar", "string"),
  STRING("java.lang.String", "readString", "string"),
  BIG_DECIMAL("java.math.BigDecimal", "readBigDecimal", "number"),
  BIG_INTEGER("java.math.BigInteger", "readBigInteger", "number"),
  BYTES("byte[]", "readBytes", "bytes"),
  RAW("dev.intrepid.json.Json", "readRaw", "raw"),
  UUID("java.util.UUID", "fromString", "a UUID", true),
  URI("java.net.URI", "create", "a URI", true),
  INSTANT("java.time.Instant", "parse", "an instant", true),
  LOCAL_DATE("java.time.LocalDate", "parse", "a date", true),
  LOCAL_TIME("java.time.LocalTime", "parse", "a time of day", true),
  LOCAL_DATE_TIME("java.time.LocalDateTime", "parse", "a date and time", true),
  OFFSET_TIME("java.time.OffsetTime", "parse", "a time of day with an offset", true),
  OFFSET_DATE_TIME("java.time.OffsetDateTime", "parse", "a date and time with an offset", true),
  ZONED_DATE_TIME("java.time.ZonedDateTime", "parse", "a date and time with a zone", true),
  YEAR("java.time.Year", "parse", "a year", true),
  YEAR_MONTH("java.time.YearMonth", "parse", "a year and month", true),
  MONTH_DAY("java.time.MonthDay", "parse", "a month and day", true),
  DURATION("java.time.Duration", "parse", "a duration", true),
  PERIOD("java.time.Period", "parse", "a period", true),
  ZONE_ID("java.time.ZoneId", "of", "a time zone", true),
  ZONE_OFFSET("java.time.ZoneOffset", "of", "a time zone offset", true),
  CURRENCY("java.util.Currency", "getInstance", "a currency", true),
  LOCALE("java.util.Locale", "parse", "a language tag", true);

  private static final Map<String, ScalarKind> BY_TYPE = new TreeMap<>();

  static {
    for (ScalarKind kind : values()) {
      BY_TYPE.put(kind.type, kind);
    }
    BY_TYPE.put("java.lang.Boolean", BOOLEAN);
    BY_TYPE.put("java.lang.Byte", BYTE);
    BY_TYPE.put("java.lang.Short", SHORT);
    BY_TYPE.put("java.lang.Integer", INT);
    BY_TYPE.put("java.lang.Long", LONG);
    BY_TYPE.put("java.lang.Float", FLOAT);
    BY_TYPE.put("java.lang.Double", DOUBLE);
    BY_TYPE.put("java.lang.Character", CHAR);
  }

  private final String type;
  private final String reading;
  private final String writing;
  private final boolean isParsed;

  /** A type that the reader and the writer have methods for. */
  ScalarKind(String type, String reading, String writing) {
    this.type = type;
    this.reading = reading;
    this.writing = writing;
    this.isParsed = false;
  }

  /** A type that is text: its toString, and the static method that parses it. */
  ScalarKind(String type, String parse, String what, boolean isParsed) {
    this.type = type;
    this.reading = parse;
    this.writing = what;
    this.isParsed = isParsed;
  }

  /** The kind of a class or primitive; empty if there is none. */
  public static Optional<ScalarKind> of(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /** Its class, or primitive. */
  public String type() {
    return type;
  }

  /** Whether it is a primitive, or its class. */
  boolean isPrimitive() {
    return this != BYTES && type.indexOf('.') < 0;
  }

  /** Whether it is text that is parsed. */
  public boolean isParsed() {
    return isParsed;
  }

  /** The reader's method; of a parsed type, its own static method. */
  public String reading() {
    return reading;
  }

  /** The class that parses it. */
  public ClassName parser() {
    return this == LOCALE ? RuntimeNames.LANGUAGE_TAG : ClassName.bestGuess(type);
  }

  /** Whether it can be the name of a property. */
  public boolean isKey() {
    return this != RAW && this != BYTES;
  }

  /** The writer's method. */
  public String writing() {
    return isParsed ? "text" : writing;
  }

  /** What a parsed type is called in an error. */
  public String what() {
    return writing;
  }
}
