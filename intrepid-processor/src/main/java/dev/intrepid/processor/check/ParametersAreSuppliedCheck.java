package dev.intrepid.processor.check;

import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.report.Finding;
import java.util.stream.Stream;

/** Every parameter of a method that is called can be given a value. */
final class ParametersAreSuppliedCheck implements Check<MethodModel> {

  @Override
  public Stream<Finding> findings(MethodModel method) {
    return method.parameters().stream()
        .flatMap(
            parameter ->
                parameter.supply() instanceof Supply.Impossible impossible
                    ? Stream.of(impossible.problem().at(parameter.spot()))
                    : Stream.empty());
  }
}
