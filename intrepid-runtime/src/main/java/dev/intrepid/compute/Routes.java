package dev.intrepid.compute;

import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemoTable;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.exception.NotWiredException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method that computes the memo at a URI. Within a class the compiler has decided; among
 * classes the first segment, nearly always a literal, decides. Immutable once the app is started.
 */
public final class Routes {

  private final List<Route<?>> all = new ArrayList<>();
  private final Map<String, List<Bound>> byFirstSegment = new HashMap<>();
  private final List<Bound> byVariable = new ArrayList<>();
  private final Map<String, Route<?>> byTemplate = new HashMap<>();

  /** No memo is computed. */
  public Routes() {}

  /**
   * Adds the methods of an object.
   *
   * @throws NotWiredException if one of its templates is that of another object's method
   */
  public <H> void add(MemosFactory<H> factory, H handlers, State state) {
    MemoTable table = factory.bind(handlers, state);
    List<Route<?>> routes = new ArrayList<>();
    for (MemoSpec<?> spec : factory.memos()) {
      Route<?> route = new Route<>(spec, routes.size(), table);
      routes.add(route);
      Route<?> other = byTemplate.put(spec.template(), route);
      if (other != null) {
        throw new NotWiredException(
            "Two methods compute the memos "
                + spec.template()
                + ": "
                + other.spec().name()
                + " and "
                + spec.name()
                + ". Give the app one of their objects, or one of them another template.");
      }
    }
    all.addAll(routes);
    Bound bound = new Bound(factory, routes);
    routes.stream()
        .map(route -> firstSegment(route.spec().template()))
        .distinct()
        .forEach(first -> lists(first).add(bound));
  }

  private List<Bound> lists(String first) {
    return first.indexOf('{') < 0
        ? byFirstSegment.computeIfAbsent(first, segment -> new ArrayList<>())
        : byVariable;
  }

  /** All methods, in the order in which they were added. */
  public List<Route<?>> all() {
    return all;
  }

  /** Null if no method computes the memo at that URI. */
  @Nullable Route<?> find(String uri) {
    if (all.isEmpty()) {
      return null;
    }
    List<Bound> literal = byFirstSegment.get(firstSegment(uri));
    if (literal == null && byVariable.isEmpty()) {
      return null;
    }
    String[] segments = uri.split("/", -1);
    Route<?> found = literal == null ? null : find(literal, segments);
    return found == null ? find(byVariable, segments) : found;
  }

  private static @Nullable Route<?> find(List<Bound> candidates, String[] segments) {
    for (Bound bound : candidates) {
      int index = bound.factory.route(segments);
      if (index != MemosFactory.NONE) {
        return bound.routes.get(index);
      }
    }
    return null;
  }

  private static String firstSegment(String uri) {
    int end = uri.indexOf('/');
    return end < 0 ? uri : uri.substring(0, end);
  }

  private record Bound(MemosFactory<?> factory, List<Route<?>> routes) {}
}
