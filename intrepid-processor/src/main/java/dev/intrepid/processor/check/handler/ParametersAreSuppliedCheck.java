package dev.intrepid.processor.check.handler;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.report.Finding;
import java.util.ArrayList;
import java.util.List;

/** Every parameter of a method that is called can be given a value. */
public final class ParametersAreSuppliedCheck implements Check<MethodModel> {

  @Override
  public List<Finding> findings(MethodModel method) {
    List<Finding> findings = new ArrayList<>();
    for (ParameterModel parameter : method.parameters()) {
      if (parameter.supply() instanceof Supply.Impossible impossible) {
        findings.add(impossible.problem().at(parameter.spot()));
      }
    }
    return findings;
  }
}
