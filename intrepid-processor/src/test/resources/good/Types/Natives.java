package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.json.Json;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

@Event(stream = "natives")
record Natives(
    Currency currency, Locale locale, DayOfWeek day, Month month, Json raw, Optional<Json> maybe) {}
