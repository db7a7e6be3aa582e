package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON text, held as its UTF-8 bytes. Equal when the bytes are. Immutable. */
public final class Json {

  private final byte[] utf8;
  private final @Nullable String damage;

  private Json(byte[] utf8, @Nullable String damage) {
    this.utf8 = utf8;
    this.damage = damage;
  }

  /**
   * The value of this text.
   *
   * @throws JsonFormatException if it is not one JSON value
   */
  public static Json of(String text) {
    byte[] utf8 = encoded(text);
    JsonFormat.requireWellFormed(utf8);
    return new Json(utf8, null);
  }

  /**
   * Replaces a value whose stored row is damaged, so that reading the value fails, but listing or
   * counting it does not. For adapters.
   *
   * @param utf8 the remaining bytes, taken as they are
   * @param damage a sentence that says what is damaged and where
   */
  public static Json damaged(byte[] utf8, String damage) {
    return new Json(requireNonNull(utf8), requireNonNull(damage));
  }

  /**
   * The value of these bytes, neither copied nor checked. The caller must not change them
   * afterwards.
   */
  public static Json ofTrustedUtf8(byte[] utf8) {
    return new Json(requireNonNull(utf8), null);
  }

  /** The bytes themselves, not a copy: the caller must not change them. */
  public byte[] utf8() {
    return utf8;
  }

  /** Whether it replaces a value of a damaged row. */
  public boolean isDamaged() {
    return damage != null;
  }

  /**
   * Refuses a value of a damaged row.
   *
   * @throws JsonFormatException if it is {@link #damaged}; the text says how
   */
  public void requireReadable() {
    if (damage != null) {
      throw new JsonFormatException(damage, null);
    }
  }

  /** Why it cannot be read: it is {@link #damaged}, or not one JSON value; empty if it can be. */
  public Optional<String> problem() {
    try {
      requireReadable();
      JsonFormat.requireWellFormed(utf8);
      return Optional.empty();
    } catch (JsonFormatException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The number of bytes. */
  public int size() {
    return utf8.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Json json
        && Arrays.equals(utf8, json.utf8)
        && Objects.equals(damage, json.damage);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(utf8);
  }

  /** The text. */
  @Override
  public String toString() {
    return new String(utf8, UTF_8);
  }

  /** Refuses half of a surrogate pair, which {@code getBytes} would turn into a question mark. */
  private static byte[] encoded(String text) {
    if (!UTF_8.newEncoder().canEncode(text)) {
      throw new JsonFormatException("The JSON has half of a surrogate pair (path: $).", null);
    }
    return text.getBytes(UTF_8);
  }
}
