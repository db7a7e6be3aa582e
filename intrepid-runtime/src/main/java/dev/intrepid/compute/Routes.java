package dev.intrepid.compute;

import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemoTable;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.exception.NotWiredException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method that computes the memo at a URI. Within a class the compiler has decided; among
 * classes a {@link TemplateIndex} decides. Immutable once the app is started.
 */
public final class Routes {

  private final List<Route<?>> all = new ArrayList<>();
  private final TemplateIndex<Bound> bound = new TemplateIndex<>();
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
    Bound added = new Bound(factory, all.size());
    all.addAll(routes);
    for (Route<?> route : routes) {
      bound.add(route.spec().template(), added);
    }
  }

  /** All methods, in the order in which they were added. */
  public List<Route<?>> all() {
    return all;
  }

  /** The templates of all that is computed. */
  public Set<String> templates() {
    return Collections.unmodifiableSet(byTemplate.keySet());
  }

  /** Null if no method computes the memo at that URI. */
  @Nullable Route<?> find(String uri) {
    if (all.isEmpty()) {
      return null;
    }
    Collection<Bound> candidates = bound.candidates(uri);
    if (candidates.isEmpty()) {
      return null;
    }
    String[] segments = uri.split("/", -1);
    for (Bound candidate : candidates) {
      int index = candidate.factory.route(segments);
      if (index != MemosFactory.NONE) {
        return all.get(candidate.first + index);
      }
    }
    return null;
  }

  /** A class whose methods are among all from that index on. */
  private record Bound(MemosFactory<?> factory, int first) {}
}
