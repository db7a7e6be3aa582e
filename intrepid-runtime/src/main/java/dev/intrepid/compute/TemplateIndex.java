package dev.intrepid.compute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values by the URI templates they belong to. Few of them come into question for a URI, because
 * nearly every template begins with a literal. Immutable once all are added.
 *
 * @param <T> the type of the values
 */
public final class TemplateIndex<T> {

  private final Set<T> all = new LinkedHashSet<>();
  private final Map<String, Set<T>> byLiteral = new HashMap<>();
  private final Set<T> byVariable = new LinkedHashSet<>();

  /** Nothing is added yet. */
  public TemplateIndex() {}

  /** Adds a value; one that belongs to several templates is added with each. */
  public void add(String template, T value) {
    all.add(value);
    String first = firstSegment(template);
    if (first.indexOf('{') >= 0) {
      byVariable.add(value);
      return;
    }
    Set<T> sameFirst = byLiteral.get(first);
    if (sameFirst == null) {
      sameFirst = new LinkedHashSet<>();
      byLiteral.put(first, sameFirst);
    }
    sameFirst.add(value);
  }

  /** All values, in the order in which they were added. */
  public Collection<T> all() {
    return Collections.unmodifiableSet(all);
  }

  /**
   * The values with a template that a URI may be of: those whose template begins as it does, then
   * those whose template begins with a variable.
   */
  public Collection<T> candidates(String uri) {
    Set<T> sameFirst = byLiteral.get(firstSegment(uri));
    if (sameFirst == null) {
      return Collections.unmodifiableSet(byVariable);
    }
    if (byVariable.isEmpty()) {
      return Collections.unmodifiableSet(sameFirst);
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
