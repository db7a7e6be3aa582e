package dev.intrepid.engine.catalog;

import dev.intrepid.compute.UriTemplate;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.service.NearName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Evicts of what is not stored, at URIs of no template of the program: most likely they are
 * misspelt. They are not refused, since a handler may store memos anywhere by {@code Effects}, and
 * so may other programs on the same repo. Thread-safe.
 */
public final class UnknownMemos {

  private static final String STAR = "*";

  /** So that a program that makes up ever other URIs keeps no more of them than this. */
  private static final int MOST_TOLD = 100;

  private final MemosByUri memos;
  private final FormerMemos former;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  UnknownMemos(MemosByUri memos, FormerMemos former) {
    this.memos = memos;
    this.former = former;
  }

  /** What is to be told of the evict of a memo, before it is carried out; mostly nothing. */
  public Optional<String> ofOne(String uri, CacheRepo repo) {
    boolean isKnown = memos.record(uri).isPresent() || memos.method(uri).isPresent();
    return isKnown || former.isPlace(uri) || repo.getMemo(uri).isFound()
        ? Optional.empty()
        : once(uri);
  }

  /**
   * What is to be told of the evict of all memos under a prefix, before it is carried out; mostly
   * nothing.
   *
   * @param prefix ends with a slash
   */
  public Optional<String> ofAll(String prefix, CacheRepo repo) {
    boolean isKnown = former.mayBeUnder(prefix);
    for (String template : memos.templates()) {
      isKnown |= UriTemplate.of(template).mayBeUnder(prefix);
    }
    return isKnown || !repo.listMemoUris(prefix, "", 1).isEmpty()
        ? Optional.empty()
        : once(prefix + STAR);
  }

  /** Once for all URIs that begin alike, since a program evicts at many. */
  private Optional<String> once(String what) {
    boolean isNew = told.size() < MOST_TOLD && told.add(what.split("/", 2)[0]);
    return isNew ? Optional.of(sentence(what)) : Optional.empty();
  }

  private String sentence(String what) {
    return "The evict of "
        + what
        + " drops nothing: nothing is stored there, and no memo of this program has such a URI."
        + near(what).map(template -> " Did you mean " + template + "?").orElse("");
  }

  /** The template whose URI takes the fewest letters to be typed instead, with these variables. */
  private Optional<String> near(String what) {
    Map<String, String> templates = new HashMap<>();
    for (String template : memos.templates()) {
      templates.put(spelled(template.split("/", -1), what.split("/", -1)), template);
    }
    return NearName.of(what, templates.keySet()).map(templates::get);
  }

  /** The template, cut off where the prefix ends, with the segments that stand for variables. */
  private static String spelled(String[] template, String[] what) {
    StringJoiner uri = new StringJoiner("/");
    for (int i = 0; i < template.length; i++) {
      boolean isStar = i == what.length - 1 && what[i].equals(STAR);
      if (isStar) {
        return uri.add(STAR).toString();
      }
      boolean isTyped = i < what.length && template[i].startsWith("{");
      uri.add(isTyped ? what[i] : template[i]);
    }
    return uri.toString();
  }
}
