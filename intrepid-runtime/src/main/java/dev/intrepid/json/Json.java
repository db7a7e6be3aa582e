package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A JSON text, held as its UTF-8 bytes. Equal when the bytes are. Immutable. */
public final class Json {

  private final byte[] utf8;

  private Json(byte[] utf8) {
    this.utf8 = utf8;
  }

  /**
   * The value of this text.
   *
   * @throws JsonFormatException if it is not one JSON value
   */
  public static Json of(String text) {
    byte[] utf8 = encoded(text);
    JsonFormat.requireWellFormed(utf8);
    return new Json(utf8);
  }

  /**
   * The value of these bytes, taken as they are: neither copied nor checked. Whoever hands them
   * over changes them no more.
   */
  public static Json ofTrustedUtf8(byte[] utf8) {
    return new Json(requireNonNull(utf8));
  }

  /** The bytes themselves, not a copy: they are not to be changed. */
  public byte[] utf8() {
    return utf8;
  }

  /** The number of bytes. */
  public int size() {
    return utf8.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Json json && Arrays.equals(utf8, json.utf8);
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

  /** Half of a surrogate pair has no bytes: {@code getBytes} would make a question mark of it. */
  private static byte[] encoded(String text) {
    if (!UTF_8.newEncoder().canEncode(text)) {
      throw new JsonFormatException("The JSON has half of a surrogate pair (path: $).", null);
    }
    return text.getBytes(UTF_8);
  }
}
