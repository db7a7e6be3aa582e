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
    out.name(NAMES, 0);
    out.text(out.present(value.instant()));
    out.name(NAMES, 1);
    out.text(out.present(value.date()));
    out.name(NAMES, 2);
    out.text(out.present(value.time()));
    out.name(NAMES, 3);
    out.text(out.present(value.dateTime()));
    out.name(NAMES, 4);
    out.text(out.present(value.offsetTime()));
    out.name(NAMES, 5);
    out.text(out.present(value.offsetDateTime()));
    out.name(NAMES, 6);
    out.text(out.present(value.zoned()));
    out.name(NAMES, 7);
    out.text(out.present(value.year()));
    out.name(NAMES, 8);
    out.text(out.present(value.yearMonth()));
    out.name(NAMES, 9);
    out.text(out.present(value.monthDay()));
    out.name(NAMES, 10);
    out.text(out.present(value.duration()));
    out.name(NAMES, 11);
    out.text(out.present(value.period()));
    out.name(NAMES, 12);
    out.text(out.present(value.zone()));
    out.name(NAMES, 13);
    out.text(out.present(value.offset()));
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
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          instant = in.present().readInstant();
          seen |= 0x1L;
        }
        case 1 -> {
          date = in.present().readParsed(LocalDate::parse, "a date");
          seen |= 0x2L;
        }
        case 2 -> {
          time = in.present().readParsed(LocalTime::parse, "a time of day");
          seen |= 0x4L;
        }
        case 3 -> {
          dateTime = in.present().readParsed(LocalDateTime::parse, "a date and time");
          seen |= 0x8L;
        }
        case 4 -> {
          offsetTime = in.present().readParsed(OffsetTime::parse, "a time of day with an offset");
          seen |= 0x10L;
        }
        case 5 -> {
          offsetDateTime = in.present().readParsed(OffsetDateTime::parse, "a date and time with an offset");
          seen |= 0x20L;
        }
        case 6 -> {
          zoned = in.present().readParsed(ZonedDateTime::parse, "a date and time with a zone");
          seen |= 0x40L;
        }
        case 7 -> {
          year = in.present().readParsed(Year::parse, "a year");
          seen |= 0x80L;
        }
        case 8 -> {
          yearMonth = in.present().readParsed(YearMonth::parse, "a year and month");
          seen |= 0x100L;
        }
        case 9 -> {
          monthDay = in.present().readParsed(MonthDay::parse, "a month and day");
          seen |= 0x200L;
        }
        case 10 -> {
          duration = in.present().readParsed(Duration::parse, "a duration");
          seen |= 0x400L;
        }
        case 11 -> {
          period = in.present().readParsed(Period::parse, "a period");
          seen |= 0x800L;
        }
        case 12 -> {
          zone = in.present().readParsed(ZoneId::of, "a time zone");
          seen |= 0x1000L;
        }
        case 13 -> {
          offset = in.present().readParsed(ZoneOffset::of, "a time zone offset");
          seen |= 0x2000L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x3fffL) {
      throw in.missing(NAMES, 0, 0x3fffL & ~seen);
    }
    return new Times(instant, date, time, dateTime, offsetTime, offsetDateTime, zoned, year, yearMonth, monthDay, duration, period, zone, offset);
  }
}
