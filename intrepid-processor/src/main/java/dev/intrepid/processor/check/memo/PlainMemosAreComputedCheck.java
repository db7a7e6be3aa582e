package dev.intrepid.processor.check.memo;

import com.palantir.javapoet.TypeName;
import dev.intrepid.lock.ClosestName;
import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.MemoRoute;
import dev.intrepid.processor.model.MemoRoutes;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A memo that is taken as a value, not as a Cache, always exists: a method computes it. */
final class PlainMemosAreComputedCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    MemoRoutes routes = MemoRoutes.of(round);
    List<Finding> findings = new ArrayList<>();
    for (MethodModel method : round.allMethods()) {
      for (ParameterModel parameter : method.parameters()) {
        if (parameter.supply() instanceof Supply.OfMemo memo
            && memo.isPlain()
            && memo.template().problem() == null) {
          finding(parameter, memo, routes).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Finding> finding(
      ParameterModel parameter, Supply.OfMemo memo, MemoRoutes routes) {
    List<MemoRoute> computing = routes.computing(memo.template().segments());
    String type = type(parameter.type()).toString();
    boolean isComputed =
        routes.computesAll(memo.template().segments())
            && computing.stream().allMatch(route -> route.type().equals(type));
    if (!isComputed) {
      String wrong = memo.template().text();
      List<String> templates =
          routes.all().stream()
              .map(MemoRoute::template)
              .filter(other -> !other.equals(wrong))
              .toList();
      return Optional.of(
          finding(
              Message.PLAIN_MEMO_IS_NOT_COMPUTED,
              parameter,
              memo,
              ClosestName.hint(wrong, templates)));
    }
    return computing.stream()
        .filter(MemoRoute::mayBeAbsent)
        .findFirst()
        .map(
            route -> finding(Message.PLAIN_MEMO_MAY_BE_ABSENT, parameter, memo, route.signature()));
  }

  private static Finding finding(
      Message message, ParameterModel parameter, Supply.OfMemo memo, String last) {
    return Finding.of(
        message, parameter.spot(), Simple.of(type(parameter.type())), memo.template().text(), last);
  }

  private static TypeName type(TypeName type) {
    return type.isPrimitive() ? type.box() : type;
  }
}
