package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link RateCorrected}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class RateCorrected_Event implements IntoEvent<RateCorrected> {
  /**
   * The only one: it has no state.
   */
  static final RateCorrected_Event INSTANCE = new RateCorrected_Event();

  private static final JsonNames NAMES = JsonNames.of("base", "quote", "factor");

  private RateCorrected_Event() {
  }

  @Override
  public Class<RateCorrected> messageClass() {
    return RateCorrected.class;
  }

  @Override
  public String type() {
    return "RateCorrected";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("rates/");
  }

  @Override
  public String template() {
    return "rates/{base}";
  }

  @Override
  public String stream(RateCorrected message) {
    return "rates/" + Uris.segment("base", message.base());
  }

  @Override
  public void write(RateCorrected value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.base()));
    out.name(NAMES, 1);
    out.string(out.present(value.quote()));
    out.number(NAMES, 2, value.factor());
    out.endObject();
  }

  @Override
  public RateCorrected read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String base = null;
    String quote = null;
    double factor = 0;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          base = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          quote = in.present().readString();
          seen |= 0x2L;
        }
        case 2 -> {
          factor = in.present().readDouble();
          seen |= 0x4L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x7L) {
      throw in.missing(NAMES, 0, 0x7L & ~seen);
    }
    return new RateCorrected(base, quote, factor);
  }
}
