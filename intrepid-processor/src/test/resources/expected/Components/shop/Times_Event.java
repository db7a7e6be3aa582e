package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Times}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Times_Event implements IntoEvent<Times> {
  /**
   * The only one: it has no state.
   */
  static final Times_Event INSTANCE = new Times_Event();

  private static final JsonNames NAMES = JsonNames.of("instant", "date", "time", "dateTime", "offsetTime", "offsetDateTime", "zoned", "year", "yearMonth", "monthDay", "duration", "period", "zone", "offset");

  private Times_Event() {
  }

  @Override
  public Class<Times> messageClass() {
    return Times.class;
  }

  @Override
  public String type() {
    return "Times";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("times");
  }

  @Override
  public String template() {
    return "times";
  }

  @Override
  public String stream(Times message) {
    return "times";
  }

  @Override
  public void write(Times value, JsonWriter out) {
    out.beginObject();
    out.text(NAMES, 0, value.instant());
    out.text(NAMES, 1, value.date());
    out.text(NAMES, 2, value.time());
    out.text(NAMES, 3, value.dateTime());
    out.text(NAMES, 4, value.offsetTime());
    out.text(NAMES, 5, value.offsetDateTime());
    out.text(NAMES, 6, value.zoned());
    out.text(NAMES, 7, value.year());
    out.text(NAMES, 8, value.yearMonth());
    out.text(NAMES, 9, value.monthDay());
    out.text(NAMES, 10, value.duration());
    out.text(NAMES, 11, value.period());
    out.text(NAMES, 12, value.zone());
    out.text(NAMES, 13, value.offset());
    out.endObject();
  }

  @Override
  public Times read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Instant instant = null;
    LocalDate date = null;
    LocalTime time = null;
    LocalDateTime dateTime = null;
    OffsetTime offsetTime = null;
    OffsetDateTime offsetDateTime = null;
    ZonedDateTime zoned = null;
    Year year = null;
    YearMonth yearMonth = null;
    MonthDay monthDay = null;
    Duration duration = null;
    Period period = null;
    ZoneId zone = null;
    ZoneOffset offset = null;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> instant = in.readParsed(Instant::parse, "an instant");
        case 1 -> date = in.readParsed(LocalDate::parse, "a date");
        case 2 -> time = in.readParsed(LocalTime::parse, "a time of day");
        case 3 -> dateTime = in.readParsed(LocalDateTime::parse, "a date and time");
        case 4 -> offsetTime = in.readParsed(OffsetTime::parse, "a time of day with an offset");
        case 5 -> offsetDateTime = in.readParsed(OffsetDateTime::parse, "a date and time with an offset");
        case 6 -> zoned = in.readParsed(ZonedDateTime::parse, "a date and time with a zone");
        case 7 -> year = in.readParsed(Year::parse, "a year");
        case 8 -> yearMonth = in.readParsed(YearMonth::parse, "a year and month");
        case 9 -> monthDay = in.readParsed(MonthDay::parse, "a month and day");
        case 10 -> duration = in.readParsed(Duration::parse, "a duration");
        case 11 -> period = in.readParsed(Period::parse, "a period");
        case 12 -> zone = in.readParsed(ZoneId::of, "a time zone");
        case 13 -> offset = in.readParsed(ZoneOffset::of, "a time zone offset");
        default -> in.skipValue();
      }
    }
    return new Times(instant, date, time, dateTime, offsetTime, offsetDateTime, zoned, year, yearMonth, monthDay, duration, period, zone, offset);
  }
}
