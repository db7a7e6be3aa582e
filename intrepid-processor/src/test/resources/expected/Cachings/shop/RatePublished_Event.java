package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link RatePublished}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class RatePublished_Event implements IntoEvent<RatePublished> {
  /**
   * The only one: it has no state.
   */
  static final RatePublished_Event INSTANCE = new RatePublished_Event();

  private static final JsonNames NAMES = JsonNames.of("base", "quote");

  private RatePublished_Event() {
  }

  @Override
  public Class<RatePublished> messageClass() {
    return RatePublished.class;
  }

  @Override
  public String type() {
    return "RatePublished";
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
  public String stream(RatePublished message) {
    return "rates/" + Uris.segment("base", message.base());
  }

  @Override
  public void write(RatePublished value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.base()));
    out.name(NAMES, 1);
    out.string(out.present(value.quote()));
    out.endObject();
  }

  @Override
  public RatePublished read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String base = null;
    String quote = null;
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
        default -> in.skipValue();
      }
    }
    if (seen != 0x3L) {
      throw in.missing(NAMES, 0, 0x3L & ~seen);
    }
    return new RatePublished(base, quote);
  }
}
