package dev.intrepid.launcher.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives each text a unique id of letters, digits and a few signs, similar to the text: the same
 * texts give the same ids, so that two documents can be compared.
 */
final class Ids {

  private final String signs;
  private final Map<Object, String> ids = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * No ids so far.
   *
   * @param signs what an id may have besides letters, digits and underscores
   */
  Ids(String signs) {
    this.signs = signs;
  }

  /** The id of a thing; made of the text when it is asked for first. */
  String of(Object thing, String text) {
    return ids.computeIfAbsent(thing, t -> free(safe(text)));
  }

  /** The text with an underscore for whatever an id may not have. */
  String safe(String text) {
    return text.replaceAll("[^A-Za-z0-9_" + Pattern.quote(signs) + "]", "_");
  }

  private String free(String id) {
    String free = id;
    for (int i = 2; !taken.add(free); i++) {
      free = id + "_" + i;
    }
    return free;
  }
}
