package dev.intrepid;

import static java.util.Objects.requireNonNull;

import dev.intrepid.json.JsonCodec;
import dev.intrepid.repo.Uris;

/**
 * The URI of a memo together with the type of its value. Generated {@code X_Memo.uri(...)} methods
 * make them, so a wrong argument does not compile. Immutable.
 *
 * @param <T> the type of the value
 * @param uri the URI
 * @param codec how the value is read and written
 */
public record MemoUri<T>(String uri, JsonCodec<T> codec) {

  /**
   * Checks the URI.
   *
   * @throws dev.intrepid.repo.InvalidNameException if it is malformed
   */
  public MemoUri {
    Uris.requireValid("memo", uri);
    requireNonNull(codec);
  }

  @Override
  public String toString() {
    return uri;
  }
}
