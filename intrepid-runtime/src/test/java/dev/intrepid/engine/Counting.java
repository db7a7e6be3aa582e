package dev.intrepid.engine;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import java.util.List;

/** Messages and a memo written by hand, as the compiler would write them. */
final class Counting {

  private Counting() {}

  record Added(String key, long n) {}

  record Doubled(String key, long n) {}

  record Sum(String key, long total, int messages) {
    Sum plus(long n) {
      return new Sum(key, total + n, messages + 1);
    }
  }

  static final IntoEvent<Added> ADDED = new Pair<>(Added.class, "keys/", Added::new, List.of());
  static final IntoEvent<Doubled> DOUBLED =
      new Pair<>(Doubled.class, "doubles/", Doubled::new, List.of());

  /** An Added that is called a Doubled since. */
  static final IntoEvent<Doubled> RENAMED =
      new Pair<>(Doubled.class, "keys/", Doubled::new, List.of("Added"));

  /** The same in other streams. */
  static IntoEvent<Doubled> renamedTo(String prefix) {
    return new Pair<>(Doubled.class, prefix, Doubled::new, List.of("Added"));
  }

  /** A Doubled in the streams of Added ones. */
  static final IntoEvent<Doubled> DOUBLED_BESIDE =
      new Pair<>(Doubled.class, "keys/", Doubled::new, List.of());

  /** An Added that a Doubled is called since. */
  static final IntoEvent<Added> ABSORBING =
      new Pair<>(Added.class, "keys/", Added::new, List.of("Doubled"));

  static final IntoCache<Sum> SUM = new IntoSum();

  /** Messages of the type {@code Added} that go to other streams. */
  static IntoEvent<Added> addedTo(String prefix) {
    return new Pair<>(Added.class, prefix, Added::new, List.of());
  }

  static String sumUri(String key) {
    return "sums/" + Uris.segment("key", key);
  }

  private interface Maker<T> {
    T make(String key, long n);
  }

  private record Pair<T>(
      Class<T> messageClass, String prefix, Maker<T> maker, List<String> formerly)
      implements IntoEvent<T> {
    private static final JsonNames NAMES = JsonNames.of("key", "n");

    @Override
    public String type() {
      return messageClass.getSimpleName();
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public SubscriptionTopic topic() {
      return SubscriptionTopic.prefix(prefix);
    }

    @Override
    public String template() {
      return prefix + "{key}";
    }

    @Override
    public String stream(T message) {
      return prefix + Uris.segment("key", key(message));
    }

    @Override
    public void write(T message, JsonWriter out) {
      out.beginObject();
      out.string(NAMES, 0, key(message));
      out.number(NAMES, 1, message instanceof Added added ? added.n() : ((Doubled) message).n());
      out.endObject();
    }

    @Override
    public T read(JsonReader in) {
      String key = "";
      long n = 0;
      in.beginObject();
      for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
        switch (p) {
          case 0 -> key = in.readString();
          case 1 -> n = in.readLong();
          default -> in.skipValue();
        }
      }
      return maker.make(key, n);
    }

    private static String key(Object message) {
      return message instanceof Added added ? added.key() : ((Doubled) message).key();
    }
  }

  private static final class IntoSum implements IntoCache<Sum> {
    private static final JsonNames NAMES = JsonNames.of("key", "total", "messages");

    @Override
    public Class<Sum> memoClass() {
      return Sum.class;
    }

    @Override
    public String template() {
      return "sums/{key}";
    }

    @Override
    public String uri(Sum value) {
      return sumUri(value.key());
    }

    @Override
    public void write(Sum value, JsonWriter out) {
      out.beginObject();
      out.string(NAMES, 0, value.key());
      out.number(NAMES, 1, value.total());
      out.number(NAMES, 2, value.messages());
      out.endObject();
    }

    @Override
    public Sum read(JsonReader in) {
      String key = "";
      long total = 0;
      int messages = 0;
      in.beginObject();
      for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
        switch (p) {
          case 0 -> key = in.readString();
          case 1 -> total = in.readLong();
          case 2 -> messages = in.readInt();
          default -> in.skipValue();
        }
      }
      return new Sum(key, total, messages);
    }
  }
}
