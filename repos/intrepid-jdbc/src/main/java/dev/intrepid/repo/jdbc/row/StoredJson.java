package dev.intrepid.repo.jdbc.row;

import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormatException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data and the headers of a row. Damaged headers make the data unreadable, too, so that a
 * handler that decodes the row fails, and a reader that lists or skips it does not.
 */
record StoredJson(Json data, Map<String, String> meta) {

  /**
   * What a row has.
   *
   * @param meta null for none
   */
  static StoredJson of(byte[] data, byte @Nullable [] meta) {
    if (meta == null) {
      return new StoredJson(Json.ofTrustedUtf8(data), Map.of());
    }
    try {
      return new StoredJson(Json.ofTrustedUtf8(data), MetaJson.read(meta));
    } catch (JsonFormatException e) {
      String damage = "Its headers cannot be read: " + e.getMessage();
      return new StoredJson(Json.damaged(data, damage), Map.of());
    }
  }

  /** The same of a row whose damage has no known reason. */
  StoredJson damaged(String damage) {
    return new StoredJson(Json.damaged(data.utf8(), damage), Map.of());
  }
}
