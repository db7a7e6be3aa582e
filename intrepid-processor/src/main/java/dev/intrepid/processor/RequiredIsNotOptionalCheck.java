package dev.intrepid.processor;

import java.util.stream.Stream;

/** What is required can always be written. */
final class RequiredIsNotOptionalCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    return round.shapes().inSource().stream()
        .flatMap(
            shape ->
                shape.components().stream()
                    .filter(ComponentModel::isRequired)
                    .filter(RequiredIsNotOptionalCheck::isOptional)
                    .map(component -> finding(component, shape)));
  }

  private static boolean isOptional(ComponentModel component) {
    return component.json() instanceof JsonType.Maybe
        || component.json() instanceof JsonType.MaybeNumber;
  }

  private static Finding finding(ComponentModel component, Shapes.RecordShape shape) {
    return Finding.of(
        Message.REQUIRED_IS_OPTIONAL,
        component.spot(),
        component.name(),
        shape.type().label(),
        Simple.of(component.type()));
  }
}
