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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Each variable of a memo's URI is a parameter of the method that computes it. Silent where the
 * names of the parameters are not known.
 */
final class MemoVariablesAreParametersCheck implements Check<MemoMethodModel> {

  @Override
  public List<Finding> findings(MemoMethodModel method) {
    Template template = method.template();
    if (template.problem() != null) {
      return List.of(template.problem().at(template.spot()));
    }
    return Stream.concat(twice(method), unknown(method)).limit(1).toList();
  }

  private static Stream<Finding> twice(MemoMethodModel method) {
    Template template = method.template();
    Set<String> seen = new HashSet<>();
    return template.segments().stream()
        .flatMap(segment -> Stream.ofNullable(segment.variable()))
        .filter(variable -> !seen.add(variable))
        .map(
            variable ->
                Finding.of(
                    Message.MEMO_VARIABLE_IS_TWICE,
                    template.spot(),
                    template.text(),
                    method.signature(),
                    variable));
  }

  private static Stream<Finding> unknown(MemoMethodModel method) {
    Template template = method.template();
    List<String> keys = method.keys().map(ParameterModel::name).toList();
    return method.hasNames()
        ? template.variables().stream()
            .filter(variable -> !keys.contains(variable) && !isToldOff(variable, method))
            .map(variable -> unknown(variable, method, keys))
        : Stream.empty();
  }

  private static boolean isToldOff(String variable, MemoMethodModel method) {
    return method.parameters().stream()
        .anyMatch(p -> p.name().equals(variable) && p.supply() instanceof Supply.Refused);
  }

  private static Finding unknown(String variable, MemoMethodModel method, List<String> keys) {
    Optional<String> noKey =
        method.parameters().stream()
            .filter(parameter -> parameter.name().equals(variable))
            .map(parameter -> Simple.of(parameter.type()))
            .findFirst();
    List<String> free =
        keys.stream().filter(key -> !method.template().variables().contains(key)).toList();
    return Finding.of(
        Message.MEMO_VARIABLE_IS_NO_PARAMETER,
        method.template().spot(),
        method.template().text(),
        method.signature(),
        variable,
        noKey
            .map(type -> "the type " + type + " cannot stand in a URI")
            .orElse("no parameter has that name"),
        noKey.isPresent() ? "Give the parameter such a type" : "Add the parameter",
        ClosestName.hint(variable, free));
  }
}
