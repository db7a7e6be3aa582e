package dev.intrepid.processor.model;

import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.uri.Template.Segment;
import dev.intrepid.processor.model.uri.UriTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which methods compute the memos at which URIs. */
public final class MemoRoutes {

  private final UriTree<MemoRoute> routes = new UriTree<>();

  public MemoRoutes() {}

  /** Those known so far, and those of a round. */
  public static MemoRoutes of(RoundModel round) {
    MemoRoutes routes = new MemoRoutes();
    routes.addAll(round.before().memoRoutes);
    routes.add(round);
    return routes;
  }

  /** Adds the methods of a round whose templates make URIs. */
  void add(RoundModel round) {
    for (MemoMethodModel method : round.allMemoMethods()) {
      if (method.template().problem() == null) {
        add(MemoRoute.of(method));
      }
    }
  }

  public void add(MemoRoute route) {
    routes.at(route.segments()).add(route);
  }

  /** Adds those of others. */
  public void addAll(MemoRoutes others) {
    for (MemoRoute route : others.all()) {
      add(route);
    }
  }

  /** All of them. */
  public List<MemoRoute> all() {
    return routes.under(List.of());
  }

  /** Those that compute memos at URIs of that one's template, too. */
  public List<MemoRoute> overlapping(MemoRoute route) {
    return routes.overlapping(route.segments());
  }

  /** Those that may compute a memo of a template; the last computes what the others do not. */
  public List<MemoRoute> computing(List<Segment> template) {
    List<MemoRoute> special = routes.overlapping(template);
    special.sort(Comparator.comparing(MemoRoute::special).reversed());
    List<MemoRoute> computing = new ArrayList<>();
    for (MemoRoute route : special) {
      computing.add(route);
      if (route.covers(template)) {
        return computing;
      }
    }
    return computing;
  }

  /** Whether all memos of a template are computed. */
  public boolean computesAll(List<Segment> template) {
    for (MemoRoute route : routes.overlapping(template)) {
      if (route.covers(template)) {
        return true;
      }
    }
    return false;
  }
}
