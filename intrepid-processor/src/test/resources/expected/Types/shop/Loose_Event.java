package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.json.MappedType;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Loose}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Loose_Event implements IntoEvent<Loose> {
  /**
   * The only one: it has no state.
   */
  static final Loose_Event INSTANCE = new Loose_Event();

  private static final JsonNames NAMES = JsonNames.of("legacy", "all", "texts", "open", "forgetful");

  private static final MappedType<Legacy> LEGACY_TYPE = MappedType.of(Legacy.class);

  private static final MappedType<List<Legacy>> LIST_OF_LEGACY_TYPE = MappedType.of(List.class, MappedType.of(Legacy.class));

  private static final MappedType<LinkedList<String>> LINKED_LIST_OF_STRING_TYPE = MappedType.of(LinkedList.class, MappedType.of(String.class));

  private static final MappedType<Map<String, Object>> MAP_OF_STRING_TO_OBJECT_TYPE = MappedType.of(Map.class, MappedType.of(String.class), MappedType.of(Object.class));

  private static final MappedType<Forgetful> FORGETFUL_TYPE = MappedType.of(Forgetful.class);

  private Loose_Event() {
  }

  @Override
  public Class<Loose> messageClass() {
    return Loose.class;
  }

  @Override
  public String type() {
    return "Loose";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("loose");
  }

  @Override
  public String template() {
    return "loose";
  }

  @Override
  public String stream(Loose message) {
    return "loose";
  }

  @Override
  public void write(Loose value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.mapped(LEGACY_TYPE, out.present(value.legacy()));
    out.name(NAMES, 1);
    out.mapped(LIST_OF_LEGACY_TYPE, out.present(value.all()));
    out.name(NAMES, 2);
    out.mapped(LINKED_LIST_OF_STRING_TYPE, out.present(value.texts()));
    out.name(NAMES, 3);
    out.mapped(MAP_OF_STRING_TO_OBJECT_TYPE, out.present(value.open()));
    Optional<Forgetful> forgetful = out.present(NAMES, 4, value.forgetful());
    if (forgetful.isPresent()) {
      out.name(NAMES, 4);
      out.mapped(FORGETFUL_TYPE, forgetful.get());
    }
    out.endObject();
  }

  @Override
  public Loose read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Legacy legacy = null;
    List<Legacy> all = null;
    LinkedList<String> texts = null;
    Map<String, Object> open = null;
    Optional<Forgetful> forgetful = Optional.empty();
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          legacy = in.present().readMapped(LEGACY_TYPE);
          seen |= 0x1L;
        }
        case 1 -> {
          all = in.present().readMapped(LIST_OF_LEGACY_TYPE);
          seen |= 0x2L;
        }
        case 2 -> {
          texts = in.present().readMapped(LINKED_LIST_OF_STRING_TYPE);
          seen |= 0x4L;
        }
        case 3 -> {
          open = in.present().readMapped(MAP_OF_STRING_TO_OBJECT_TYPE);
          seen |= 0x8L;
        }
        case 4 -> forgetful = in.isNull() ? Optional.empty() : Optional.of(in.readMapped(FORGETFUL_TYPE));
        default -> in.skipValue();
      }
    }
    if (seen != 0xfL) {
      throw in.missing(NAMES, 0, 0xfL & ~seen);
    }
    return new Loose(legacy, all, texts, open, forgetful);
  }
}
