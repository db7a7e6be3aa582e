package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Visibility.Old}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "NullAway",
    "deprecation",
    "removal"
})
public final class Visibility_Old_Event implements IntoEvent<Visibility.Old> {
  /**
   * The only one: it has no state.
   */
  public static final Visibility_Old_Event INSTANCE = new Visibility_Old_Event();

  private static final JsonNames NAMES = JsonNames.of("parts");

  private static final JsonNames OLD_PART_NAMES = JsonNames.of("text");

  private Visibility_Old_Event() {
  }

  @Override
  public Class<Visibility.Old> messageClass() {
    return Visibility.Old.class;
  }

  @Override
  public String type() {
    return "Old";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("old");
  }

  @Override
  public String template() {
    return "old";
  }

  @Override
  public String stream(Visibility.Old message) {
    return "old";
  }

  @Override
  public void write(Visibility.Old value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    writeListOfOldPart(out.present(value.parts()), out);
    out.endObject();
  }

  @Override
  public Visibility.Old read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    List<Visibility.OldPart> parts = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          parts = readListOfOldPart(in.present());
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(NAMES, 0, 0x1L & ~seen);
    }
    return new Visibility.Old(parts);
  }

  private static void writeListOfOldPart(List<Visibility.OldPart> value, JsonWriter out) {
    out.beginArray();
    for (Visibility.OldPart element : value) {
      writeOldPart(out.present(element), out);
    }
    out.endArray();
  }

  private static List<Visibility.OldPart> readListOfOldPart(JsonReader in) {
    in.beginArray();
    List<Visibility.OldPart> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(readOldPart(in.present()));
    }
    return Collections.unmodifiableList(all);
  }

  private static void writeOldPart(Visibility.OldPart value, JsonWriter out) {
    out.beginObject();
    out.name(OLD_PART_NAMES, 0);
    out.string(out.present(value.text()));
    out.endObject();
  }

  private static Visibility.OldPart readOldPart(JsonReader in) {
    in.beginObject();
    String text = null;
    long seen = 0;
    for (int p = in.nextName(OLD_PART_NAMES, 0); p != JsonNames.END; p = in.nextName(OLD_PART_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          text = in.present().readString();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(OLD_PART_NAMES, 0, 0x1L & ~seen);
    }
    return new Visibility.OldPart(text);
  }
}
