package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonEnum;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.json.LanguageTag;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Natives}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Natives_Event implements IntoEvent<Natives> {
  /**
   * The only one: it has no state.
   */
  static final Natives_Event INSTANCE = new Natives_Event();

  private static final JsonNames NAMES = JsonNames.of("currency", "locale", "day", "month", "raw", "maybe");

  private static final JsonEnum<DayOfWeek> DAY_OF_WEEK = JsonEnum.of(DayOfWeek.values());

  private static final JsonEnum<Month> MONTH = JsonEnum.of(Month.values());

  private Natives_Event() {
  }

  @Override
  public Class<Natives> messageClass() {
    return Natives.class;
  }

  @Override
  public String type() {
    return "Natives";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("natives");
  }

  @Override
  public String template() {
    return "natives";
  }

  @Override
  public String stream(Natives message) {
    return "natives";
  }

  @Override
  public void write(Natives value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.text(out.present(value.currency()));
    out.name(NAMES, 1);
    out.text(out.present(value.locale()));
    out.name(NAMES, 2);
    out.string(out.present(value.day()).name());
    out.name(NAMES, 3);
    out.string(out.present(value.month()).name());
    out.name(NAMES, 4);
    out.raw(out.present(value.raw()));
    Optional<Json> maybe = out.present(NAMES, 5, value.maybe());
    if (maybe.isPresent()) {
      out.name(NAMES, 5);
      out.raw(maybe.get());
    }
    out.endObject();
  }

  @Override
  public Natives read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Currency currency = null;
    Locale locale = null;
    DayOfWeek day = null;
    Month month = null;
    Json raw = null;
    Optional<Json> maybe = Optional.empty();
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          currency = in.present().readParsed(Currency::getInstance, "a currency");
          seen |= 0x1L;
        }
        case 1 -> {
          locale = in.present().readParsed(LanguageTag::parse, "a language tag");
          seen |= 0x2L;
        }
        case 2 -> {
          day = DAY_OF_WEEK.read(in.present());
          seen |= 0x4L;
        }
        case 3 -> {
          month = MONTH.read(in.present());
          seen |= 0x8L;
        }
        case 4 -> {
          raw = in.readRaw();
          seen |= 0x10L;
        }
        case 5 -> maybe = Optional.of(in.readRaw());
        default -> in.skipValue();
      }
    }
    if (seen != 0x1fL) {
      throw in.missing(NAMES, 0, 0x1fL & ~seen);
    }
    return new Natives(currency, locale, day, month, raw, maybe);
  }
}
