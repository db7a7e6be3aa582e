package dev.intrepid.compute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values by the URI templates they belong to. Few of them come into question for a URI, because
 * nearly every template begins with a literal. Immutable once all are added.
 *
 * @param <T> the type of the values
 */
public final class TemplateIndex<T> {

  private final List<T> all = new ArrayList<>();
  private final Map<String, List<T>> byLiteral = new HashMap<>();
  private final List<T> byVariable = new ArrayList<>();

  /** Nothing is added yet. */
  public TemplateIndex() {}

  /**
   * Adds a value; one that belongs to several templates is added with each, one after the other.
   */
  public void add(String template, T value) {
    addOnce(value, all);
    String first = firstSegment(template);
    if (first.indexOf('{') >= 0) {
      addOnce(value, byVariable);
      return;
    }
    List<T> sameFirst = byLiteral.get(first);
    if (sameFirst == null) {
      sameFirst = new ArrayList<>();
      byLiteral.put(first, sameFirst);
    }
    addOnce(value, sameFirst);
  }

  /** A set would ask for hashes: that of a record is linked at run time, which a start pays for. */
  private static <T> void addOnce(T value, List<T> values) {
    if (values.isEmpty() || values.get(values.size() - 1) != value) {
      values.add(value);
    }
  }

  /** All values, in the order in which they were added. */
  public List<T> all() {
    return Collections.unmodifiableList(all);
  }

  /**
   * The values with a template that a URI may be of: those whose template begins as it does, then
   * those whose template begins with a variable.
   */
  public List<T> candidates(String uri) {
    List<T> sameFirst = byLiteral.get(firstSegment(uri));
    if (sameFirst == null) {
      return Collections.unmodifiableList(byVariable);
    }
    if (byVariable.isEmpty()) {
      return Collections.unmodifiableList(sameFirst);
    }
    List<T> both = new ArrayList<>(sameFirst);
    both.addAll(byVariable);
    return both;
  }

  private static String firstSegment(String uri) {
    int end = uri.indexOf('/');
    return end < 0 ? uri : uri.substring(0, end);
  }
}
