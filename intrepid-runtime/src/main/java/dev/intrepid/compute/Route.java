package dev.intrepid.compute;

import dev.intrepid.IntoCache;
import dev.intrepid.MemoStats;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemoTable;
import dev.intrepid.repo.InvalidNameException;
import dev.intrepid.repo.Uris;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A method that computes memos, bound to its object. Thread-safe. */
final class Route<T> {

  private final MemoSpec<T> spec;
  private final int index;
  private final MemoTable table;
  private final UriTemplate template;
  private final RouteCounts counts;

  Route(MemoSpec<T> spec, int index, MemoTable table) {
    this.spec = spec;
    this.index = index;
    this.table = table;
    this.template = UriTemplate.of(spec.template());
    this.counts = new RouteCounts();
  }

  /** What it is. */
  MemoSpec<T> spec() {
    return spec;
  }

  /** The counts of its memos. */
  RouteCounts counts() {
    return counts;
  }

  MemoStats stats() {
    return counts.of(spec.template(), spec.name());
  }

  /** Whether there are memos that both compute. */
  boolean overlaps(Route<?> other) {
    return template.overlaps(other.template);
  }

  /** Whether some of its memos may be under a prefix of whole segments. */
  boolean isUnder(String prefix) {
    return template.mayBeUnder(prefix);
  }

  /**
   * Requires that a URI is spelled as generated code spells it: under another spelling there would
   * be a second memo, which no eviction reaches.
   *
   * @throws InvalidNameException if it is not
   */
  void requireSpelled(String uri) {
    if (isPlain(uri)) {
      return;
    }
    String spelled = template.spelled(Uris.requireValid("memo", uri));
    if (!spelled.equals(uri)) {
      throw otherSpelling(uri, spelled);
    }
  }

  /** Without a character that could be written in two ways. */
  private static boolean isPlain(String uri) {
    for (int i = 0; i < uri.length(); i++) {
      char c = uri.charAt(i);
      boolean isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '-' && c <= '9');
      if (!isPlain) {
        return false;
      }
    }
    return true;
  }

  /** The refusal of a URI that is another one's second spelling. */
  InvalidNameException otherSpelling(String uri, String spelled) {
    return new InvalidNameException(
        "A memo has one URI, and this one's is "
            + spelled
            + ": ask for that (memo: "
            + uri
            + ", method: "
            + spec.name()
            + ").");
  }

  /** The URI with another value of a variable, which is not encoded yet. */
  String with(String uri, String variable, String value) {
    Map<String, String> changed = new HashMap<>(variables(uri));
    changed.put(variable, Uris.segment(variable, value));
    return template.uri(changed);
  }

  /** The variables of one of its URIs, encoded as they stand in it. */
  Map<String, String> variables(String uri) {
    return template.variables(uri).orElseThrow();
  }

  /**
   * Calls the method.
   *
   * @return what it returned, not stored yet
   * @throws Exception whatever the method throws
   */
  @SuppressWarnings("unchecked") // the table returns what the method returned
  Computed<T> call(Call call) throws Exception {
    T value = (T) table.compute(index, call);
    if (value != null) {
      requireAt(call.uri(), value);
    }
    return new Computed<>(value);
  }

  /** Requires a value that carries its own URI to carry this one. */
  private void requireAt(String uri, T value) {
    if (spec.codec() instanceof IntoCache<T> into && into.template().equals(spec.template())) {
      String own = into.uri(value);
      if (!own.equals(uri)) {
        throw new BadComputationException(
            "The method returned a value of another memo, "
                + own
                + ": its components are to be the variables it was called with (memo: "
                + uri
                + ", method: "
                + spec.name()
                + ").");
      }
    }
  }

  /** What a method returned; null for nothing. */
  record Computed<T>(@Nullable T value) {}
}
