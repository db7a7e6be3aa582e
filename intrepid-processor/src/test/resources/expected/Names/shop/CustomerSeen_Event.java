package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonEnum;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link CustomerSeen}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class CustomerSeen_Event implements IntoEvent<CustomerSeen> {
  /**
   * The only one: it has no state.
   */
  static final CustomerSeen_Event INSTANCE = new CustomerSeen_Event();

  private static final JsonNames NAMES = JsonNames.of("id", "full_name", "private", "default", "a.b[c] \"d\" \u00e9", "level", "counts", "contacts", "name", "displayName", "standard");

  private static final JsonEnum<Level> LEVEL = JsonEnum.of(Level.values()).storedAs("GOLD", "gold-card", "SILVER", "SILVER", "OTHER", "OTHER").alias("Gold", "gold-card").alias("GOLD", "gold-card").unknown("OTHER");

  private static final JsonNames LETTER_NAMES = JsonNames.of("zip_code", "class");

  private static final JsonNames MAIL_NAMES = JsonNames.of("FROM");

  private CustomerSeen_Event() {
  }

  @Override
  public Class<CustomerSeen> messageClass() {
    return CustomerSeen.class;
  }

  @Override
  public String type() {
    return "CustomerSeen";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("customers/");
  }

  @Override
  public String template() {
    return "customers/{customerId}";
  }

  @Override
  public String stream(CustomerSeen message) {
    return "customers/" + Uris.segment("customerId", message.customerId());
  }

  @Override
  public void write(CustomerSeen value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.customerId()));
    out.name(NAMES, 1);
    out.string(out.present(value.fullName()));
    out.bool(NAMES, 2, value.isPrivate());
    Optional<String> preset = out.present(NAMES, 3, value.preset());
    if (preset.isPresent()) {
      out.name(NAMES, 3);
      out.string(preset.get());
    }
    out.number(NAMES, 4, value.strange());
    out.name(NAMES, 5);
    out.string(LEVEL.name(out.present(value.level())));
    out.name(NAMES, 6);
    writeMapOfLevelToInteger(out.present(value.counts()), out);
    out.name(NAMES, 7);
    writeListOfContact(out.present(value.contacts()), out);
    out.endObject();
  }

  @Override
  public CustomerSeen read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String customerId = null;
    String fullName = null;
    boolean isPrivate = false;
    Optional<String> preset = Optional.empty();
    int strange = 7;
    Level level = null;
    Map<Level, Integer> counts = null;
    List<Contact> contacts = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          customerId = in.present().readString();
          seen |= 0x1L;
        }
        case 1, 8, 9 -> {
          fullName = in.present().readString();
          seen |= 0x2L;
        }
        case 2 -> {
          isPrivate = in.present().readBoolean();
          seen |= 0x4L;
        }
        case 3, 10 -> preset = in.isNull() ? Optional.empty() : Optional.of(in.readString());
        case 4 -> {
          if (!in.isNull()) {
            strange = in.readInt();
          }
        }
        case 5 -> {
          level = LEVEL.read(in.present());
          seen |= 0x20L;
        }
        case 6 -> {
          counts = readMapOfLevelToInteger(in.present());
          seen |= 0x40L;
        }
        case 7 -> {
          contacts = readListOfContact(in.present());
          seen |= 0x80L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0xe7L) {
      throw in.missing(NAMES, 0, 0xe7L & ~seen);
    }
    return new CustomerSeen(customerId, fullName, isPrivate, preset, strange, level, counts, contacts);
  }

  private static void writeMapOfLevelToInteger(Map<Level, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Level, Integer> entry : value.entrySet()) {
      out.key(entry.getKey() == null ? null : LEVEL.name(entry.getKey()));
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeListOfContact(List<Contact> value, JsonWriter out) {
    out.beginArray();
    for (Contact element : value) {
      writeContact(out.present(element), out);
    }
    out.endArray();
  }

  private static Map<Level, Integer> readMapOfLevelToInteger(JsonReader in) {
    in.beginObject();
    Map<Level, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.newKey(all, LEVEL.readName(in, name), name), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static List<Contact> readListOfContact(JsonReader in) {
    in.beginArray();
    List<Contact> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(readContact(in.present()));
    }
    return Collections.unmodifiableList(all);
  }

  private static void writeContact(Contact value, JsonWriter out) {
    if (value instanceof Contact.Letter part) {
      out.beginTagged("Letter");
      writePropertiesOfLetter(part, out);
      out.endObject();
    } else if (value instanceof Contact.Mail part) {
      out.beginTagged("Mail");
      writePropertiesOfMail(part, out);
      out.endObject();
    } else {
      throw out.unforeseen(value);
    }
  }

  private static Contact readContact(JsonReader in) {
    JsonReader part = in.beginTagged();
    return switch (part.tag()) {
      case "Letter" -> readLetter(part);
      case "Mail" -> readMail(part);
      default -> throw part.unknownTag("Letter, Mail");
    };
  }

  private static void writePropertiesOfLetter(Contact.Letter value, JsonWriter out) {
    out.name(LETTER_NAMES, 0);
    out.string(out.present(value.zipCode()));
    out.name(LETTER_NAMES, 1);
    out.string(out.present(value.kindOfPost()));
  }

  private static void writePropertiesOfMail(Contact.Mail value, JsonWriter out) {
    out.name(MAIL_NAMES, 0);
    out.string(out.present(value.fromAddress()));
  }

  private static Contact.Letter readLetter(JsonReader in) {
    in.beginObject();
    String zipCode = null;
    String kindOfPost = null;
    long seen = 0;
    for (int p = in.nextName(LETTER_NAMES, 0); p != JsonNames.END; p = in.nextName(LETTER_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          zipCode = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          kindOfPost = in.present().readString();
          seen |= 0x2L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x3L) {
      throw in.missing(LETTER_NAMES, 0, 0x3L & ~seen);
    }
    return new Contact.Letter(zipCode, kindOfPost);
  }

  private static Contact.Mail readMail(JsonReader in) {
    in.beginObject();
    String fromAddress = null;
    long seen = 0;
    for (int p = in.nextName(MAIL_NAMES, 0); p != JsonNames.END; p = in.nextName(MAIL_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          fromAddress = in.present().readString();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(MAIL_NAMES, 0, 0x1L & ~seen);
    }
    return new Contact.Mail(fromAddress);
  }
}
