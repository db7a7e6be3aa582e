package dev.intrepid;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * Several effects of one handler, of different kinds. Immutable: each method returns a longer list.
 *
 * <pre>{@code
 * return Effects.none().store(spend).publish(new ReceiptSent(paid.orderId()));
 * }</pre>
 */
public final class Effects {

  private static final Effects NONE = new Effects(List.of());

  private final List<Effect> effects;

  private Effects(List<Effect> effects) {
    this.effects = effects;
  }

  /** No effects. */
  public static Effects none() {
    return NONE;
  }

  /** And publishes a message, whose class is an {@code @Event} record. */
  public Effects publish(Object message) {
    return and(new Publish(message));
  }

  /** And stores a memo, whose class is a {@code @Cached} record. */
  public Effects store(Object memo) {
    return and(new Store(memo));
  }

  /** And stores a memo at a URI. */
  public <T> Effects store(MemoUri<T> uri, T value) {
    return and(new StoreAt<>(uri, value));
  }

  /** And deletes the memo at a URI. */
  public Effects delete(MemoUri<?> uri) {
    return and(new Delete(uri));
  }

  /** The effects in the order they were added. */
  public List<Effect> list() {
    return effects;
  }

  private Effects and(Effect effect) {
    List<Effect> longer = new ArrayList<>(effects);
    longer.add(effect);
    return new Effects(List.copyOf(longer));
  }

  /** One effect. */
  public sealed interface Effect {}

  /** Publishes a message. */
  public record Publish(Object message) implements Effect {
    /** Requires the message. */
    public Publish {
      requireNonNull(message, "message");
    }
  }

  /** Stores a memo at the URI its own components give. */
  public record Store(Object memo) implements Effect {
    /** Requires the memo. */
    public Store {
      requireNonNull(memo, "memo");
    }
  }

  /** Stores a memo at a URI. */
  public record StoreAt<T>(MemoUri<T> uri, T value) implements Effect {
    /** Requires both. */
    public StoreAt {
      requireNonNull(uri, "uri");
      requireNonNull(value, "value");
    }
  }

  /** Deletes a memo. */
  public record Delete(MemoUri<?> uri) implements Effect {
    /** Requires the URI. */
    public Delete {
      requireNonNull(uri, "uri");
    }
  }
}
