package dev.intrepid.processor;

import java.util.stream.Stream;

/** Every parameter of a handler can be given a value. */
final class ParametersAreSuppliedCheck implements Check<HandlerModel> {

  @Override
  public Stream<Finding> findings(HandlerModel handler) {
    return handler.parameters().stream()
        .flatMap(
            parameter ->
                parameter.supply() instanceof Supply.Impossible impossible
                    ? Stream.of(impossible.problem().at(parameter.spot()))
                    : Stream.empty());
  }
}
