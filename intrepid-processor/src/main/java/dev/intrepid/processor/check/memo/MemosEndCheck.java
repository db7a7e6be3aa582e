package dev.intrepid.processor.check.memo;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.MemoRoute;
import dev.intrepid.processor.model.MemoRoutes;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.uri.Template.Segment;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No memo is computed from itself. Silent about methods of a circle that is already reported. */
final class MemosEndCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    MemoRoutes routes = MemoRoutes.of(round);
    Set<String> told = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (MemoMethodModel method : round.allMemoMethods()) {
      if (method.template().problem() == null) {
        circle(method, routes, told).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Finding> circle(
      MemoMethodModel method, MemoRoutes routes, Set<String> told) {
    if (told.contains(method.signature())) {
      return Optional.empty();
    }
    for (ParameterModel parameter : method.parameters()) {
      if (parameter.supply() instanceof Supply.OfMemo memo) {
        List<MemoRoute> path = path(memo.template().segments(), method.signature(), routes);
        if (!path.isEmpty()) {
          path.forEach(route -> told.add(route.signature()));
          return Optional.of(finding(method, parameter, path));
        }
      }
    }
    return Optional.empty();
  }

  /** The shortest way from what is needed to a method; empty if there is none. */
  private static List<MemoRoute> path(List<Segment> needed, String to, MemoRoutes routes) {
    Deque<List<MemoRoute>> paths = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    routes.computing(needed).forEach(first -> paths.add(List.of(first)));
    while (!paths.isEmpty()) {
      List<MemoRoute> path = paths.remove();
      MemoRoute last = path.get(path.size() - 1);
      if (last.signature().equals(to)) {
        return path;
      }
      if (seen.add(last.signature())) {
        for (List<Segment> need : last.needs()) {
          for (MemoRoute next : routes.computing(need)) {
            List<MemoRoute> longer = new ArrayList<>(path);
            longer.add(next);
            paths.add(longer);
          }
        }
      }
    }
    return List.of();
  }

  private static Finding finding(
      MemoMethodModel method, ParameterModel parameter, List<MemoRoute> path) {
    return Finding.of(
        Message.MEMOS_GO_IN_CIRCLES,
        parameter.spot(),
        method.signature(),
        Stream.concat(Stream.of(method.label()), path.stream().map(MemoRoute::label))
            .collect(Collectors.joining(" -> ")));
  }
}
