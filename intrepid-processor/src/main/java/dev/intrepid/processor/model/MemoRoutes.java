package dev.intrepid.processor.model;

import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.uri.Template.Segment;
import dev.intrepid.processor.model.uri.UriTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which methods compute the memos at which URIs. */
public final class MemoRoutes {

  private final UriTree<MemoRoute> routes = new UriTree<>();

  public MemoRoutes() {}

  /** Those known so far, and those of a round. */
  public static MemoRoutes of(RoundModel round) {
    MemoRoutes routes = new MemoRoutes();
    round.before().memoRoutes.all().forEach(routes::add);
    of(round.allMemoMethods()).forEach(routes::add);
    return routes;
  }

  /** Of methods whose templates make URIs. */
  static Stream<MemoRoute> of(Stream<MemoMethodModel> methods) {
    return methods.filter(method -> method.template().problem() == null).map(MemoRoute::of);
  }

  public void add(MemoRoute route) {
    routes.at(route.segments()).add(route);
  }

  /** All of them. */
  public Stream<MemoRoute> all() {
    return routes.under(List.of());
  }

  /** Those that compute memos at URIs of that one's template, too. */
  public Stream<MemoRoute> overlapping(MemoRoute route) {
    return routes.overlapping(route.segments());
  }

  /** Those that may compute a memo of a template; the last computes what the others do not. */
  public List<MemoRoute> computing(List<Segment> template) {
    List<MemoRoute> computing = new ArrayList<>();
    for (MemoRoute route :
        routes
            .overlapping(template)
            .sorted(Comparator.comparing(MemoRoute::special).reversed())
            .toList()) {
      computing.add(route);
      if (route.covers(template)) {
        return computing;
      }
    }
    return computing;
  }

  /** Whether all memos of a template are computed. */
  public boolean computesAll(List<Segment> template) {
    return routes.overlapping(template).anyMatch(route -> route.covers(template));
  }
}
