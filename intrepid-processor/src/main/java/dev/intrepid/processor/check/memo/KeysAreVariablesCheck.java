package dev.intrepid.processor.check.memo;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;

/**
 * A parameter that could be a variable of the URI is one. Silent where a variable has no parameter,
 * since this one may be it, misspelled.
 */
final class KeysAreVariablesCheck implements Check<MemoMethodModel> {

  @Override
  public List<Finding> findings(MemoMethodModel method) {
    List<String> variables = method.template().variables();
    List<String> keys = method.keys().map(ParameterModel::name).toList();
    boolean canAsk = method.template().problem() == null && method.hasNames();
    return canAsk && keys.containsAll(variables)
        ? method
            .keys()
            .filter(key -> !variables.contains(key.name()))
            .map(key -> finding(key, method))
            .toList()
        : List.of();
  }

  private static Finding finding(ParameterModel key, MemoMethodModel method) {
    return Finding.of(
        Message.PARAMETER_IS_NO_VARIABLE,
        key.spot(),
        Simple.of(key.type()),
        key.name(),
        method.signature(),
        method.template().text());
  }
}
