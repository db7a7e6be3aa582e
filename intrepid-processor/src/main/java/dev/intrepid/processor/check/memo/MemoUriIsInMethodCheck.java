package dev.intrepid.processor.check.memo;

import dev.intrepid.lock.ClosestName;
import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.stream.Stream;

/**
 * The URI of a computed memo has every variable of the memos it is computed from. Silent about
 * templates that are reported at a record.
 */
final class MemoUriIsInMethodCheck implements Check<MemoMethodModel> {

  @Override
  public List<Finding> findings(MemoMethodModel method) {
    boolean canAsk = method.template().problem() == null && method.hasNames();
    return method.parameters().stream()
        .flatMap(
            parameter ->
                canAsk && parameter.supply() instanceof Supply.OfMemo memo
                    ? finding(method, parameter, memo.template())
                    : Stream.empty())
        .toList();
  }

  private static Stream<Finding> finding(
      MemoMethodModel method, ParameterModel parameter, Template other) {
    boolean isOwn = other.spot().element().equals(parameter.spot().element());
    SourceSpot spot = isOwn ? other.spot() : parameter.spot();
    if (other.problem() != null) {
      return isOwn ? Stream.of(other.problem().at(spot)) : Stream.empty();
    }
    List<String> known = method.template().variables();
    return other.variables().stream()
        .filter(variable -> !known.contains(variable))
        .limit(1)
        .map(
            variable ->
                Finding.of(
                    Message.MEMO_VARIABLE_NOT_IN_METHOD,
                    spot,
                    other.text(),
                    Simple.of(parameter.type()),
                    variable,
                    method.template().text(),
                    ClosestName.hint(variable, known)));
  }
}
