package dev.intrepid.repo;

import static java.util.Objects.requireNonNull;

/**
 * What a subscription reads: one stream, the streams under a prefix, or every stream. Immutable.
 */
public sealed interface SubscriptionTopic {

  /** One stream. */
  static SubscriptionTopic stream(String stream) {
    return new OneStream(stream);
  }

  /**
   * The streams whose name starts with this text, which ends with a slash: {@code
   * prefix("orders/")} is {@code orders/1}, {@code orders/1/lines}, but not {@code orders}.
   */
  static SubscriptionTopic prefix(String prefix) {
    return new Prefix(prefix);
  }

  /** Every stream. */
  static SubscriptionTopic all() {
    return All.INSTANCE;
  }

  /** The topic of that {@link #name()}: {@code "orders/42"}, {@code "orders/*"} or {@code "*"}. */
  static SubscriptionTopic parse(String name) {
    if (name.equals("*")) {
      return all();
    }
    return name.endsWith("/*") ? prefix(name.substring(0, name.length() - 1)) : stream(name);
  }

  /** The topic as text, as {@link #parse} takes it. */
  String name();

  /** Whether the stream belongs to the topic. */
  boolean matches(String stream);

  /** One stream. */
  record OneStream(String stream) implements SubscriptionTopic {
    /** Checks the stream. */
    public OneStream {
      Uris.requireValid("stream", stream);
    }

    @Override
    public String name() {
      return stream;
    }

    @Override
    public boolean matches(String other) {
      return stream.equals(other);
    }
  }

  /** The streams under a prefix that ends with a slash. */
  record Prefix(String prefix) implements SubscriptionTopic {
    /** Checks the prefix. */
    public Prefix {
      requireNonNull(prefix);
      if (!prefix.endsWith("/")) {
        throw new InvalidNameException(
            "A topic prefix ends with a slash, such as \"orders/\" (prefix: " + prefix + ").");
      }
      Uris.requireValid("stream", prefix.substring(0, prefix.length() - 1));
    }

    @Override
    public String name() {
      return prefix + "*";
    }

    @Override
    public boolean matches(String stream) {
      return stream.startsWith(prefix);
    }
  }

  /** Every stream. */
  record All() implements SubscriptionTopic {
    private static final All INSTANCE = new All();

    @Override
    public String name() {
      return "*";
    }

    @Override
    public boolean matches(String stream) {
      return true;
    }
  }
}
