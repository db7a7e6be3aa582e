package shop;

import dev.intrepid.annotations.Event;
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

@Event(stream = "times")
record Times(
    Instant instant, LocalDate date, LocalTime time, LocalDateTime dateTime, OffsetTime offsetTime,
    OffsetDateTime offsetDateTime, ZonedDateTime zoned, Year year, YearMonth yearMonth,
    MonthDay monthDay, Duration duration, Period period, ZoneId zone, ZoneOffset offset) {}
