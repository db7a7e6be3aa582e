package dev.intrepid.compute;

import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemoTable;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.exception.NotWiredException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method that computes the memo at a URI. Within a class the compiler has decided; among
 * classes a {@link TemplateIndex} decides. Immutable once the app is started.
 */
public final class Routes {

  private final List<Route<?>> all = new ArrayList<>();
  private final TemplateIndex<Bound> bound = new TemplateIndex<>();

  /** No memo is computed. */
  public Routes() {}

  /**
   * Adds the methods of an object.
   *
   * @throws NotWiredException if a URI is of one of its templates and of one of another object's
   */
  public <H> void add(MemosFactory<H> factory, H handlers, State state) {
    MemoTable table = factory.bind(handlers, state);
    List<Route<?>> routes = new ArrayList<>();
    for (MemoSpec<?> spec : factory.memos()) {
      Route<?> route = new Route<>(spec, routes.size(), table);
      requireAlone(route);
      routes.add(route);
    }
    Bound added = new Bound(factory, all.size());
    all.addAll(routes);
    for (Route<?> route : routes) {
      bound.add(route.spec().template(), added);
    }
  }

  /** The compiler requires it of the methods that it sees together; these may be compiled apart. */
  private void requireAlone(Route<?> route) {
    for (Route<?> other : all) {
      if (other.overlaps(route)) {
        throw new NotWiredException(
            "Two methods compute the memos "
                + places(other.spec().template(), route.spec().template())
                + ": "
                + other.spec().name()
                + " and "
                + route.spec().name()
                + ". Give the app one of their objects, or one of them another template.");
      }
    }
  }

  private static String places(String one, String other) {
    return one.equals(other) ? one : "that are both " + one + " and " + other;
  }

  /** All methods, in the order in which they were added. */
  public List<Route<?>> all() {
    return all;
  }

  /** The templates of all that is computed. */
  public Set<String> templates() {
    Set<String> templates = new TreeSet<>();
    for (Route<?> route : all) {
      templates.add(route.spec().template());
    }
    return templates;
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
