package dev.intrepid.lock;

/** The types that are one JSON value. */
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

  private final String text;

  ScalarShape(String text) {
    this.text = text;
  }

  /** As it is written in a lock. */
  public String text() {
    return text;
  }
}
