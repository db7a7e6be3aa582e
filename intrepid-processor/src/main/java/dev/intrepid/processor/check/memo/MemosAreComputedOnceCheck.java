package dev.intrepid.processor.check.memo;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.MemoRoute;
import dev.intrepid.processor.model.MemoRoutes;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A URI leads to one method. Templates of two classes match no common URI; within a class, the more
 * specific of two templates goes first, and one of them is more specific.
 */
final class MemosAreComputedOnceCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    MemoRoutes routes = new MemoRoutes();
    routes.addAll(round.before().memoRoutes);
    List<Finding> findings = new ArrayList<>();
    for (MemoMethodModel method : round.allMemoMethods()) {
      if (method.template().problem() == null) {
        finding(method, routes).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Finding> finding(MemoMethodModel method, MemoRoutes routes) {
    MemoRoute route = MemoRoute.of(method);
    Optional<Finding> finding =
        routes.overlapping(route).stream()
            .filter(other -> !isInOrder(route, other))
            .findFirst()
            .map(other -> finding(method, route, other));
    routes.add(route);
    return finding;
  }

  /** Whether one of them is asked before the other, which computes the rest. */
  private static boolean isInOrder(MemoRoute one, MemoRoute other) {
    return one.owner().equals(other.owner())
        && one.covers(other.segments()) != other.covers(one.segments());
  }

  private static Finding finding(MemoMethodModel method, MemoRoute route, MemoRoute other) {
    boolean isSame = route.covers(other.segments()) && other.covers(route.segments());
    return isSame
        ? Finding.of(
            Message.MEMO_IS_COMPUTED_TWICE,
            method.template().spot(),
            other.signature(),
            route.signature(),
            route.template())
        : Finding.of(
            Message.ROUTES_ARE_AMBIGUOUS,
            method.template().spot(),
            other.signature(),
            other.template(),
            route.signature(),
            route.template());
  }
}
