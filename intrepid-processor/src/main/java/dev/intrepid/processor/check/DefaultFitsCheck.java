package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.DefaultModel;
import dev.intrepid.processor.model.json.DefaultValue;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.stream.Stream;

/** The text of a default is a value of its component. */
final class DefaultFitsCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    return round.shapes().records().stream()
        .flatMap(
            shape ->
                shape.components().stream()
                    .filter(component -> !component.isOptional()) // told by AbsenceIsSaidOnceCheck
                    .flatMap(component -> finding(component, shape.type())));
  }

  private static Stream<Finding> finding(ComponentModel component, TypeModel record) {
    DefaultModel otherwise = component.otherwise();
    if (otherwise == null
        || component.json() instanceof JsonType.Impossible
        || component.json() instanceof JsonType.Unresolved) {
      return Stream.empty();
    }
    try {
      DefaultValue.check(component.json(), otherwise.text());
      return Stream.empty();
    } catch (DefaultValue.UnfitException e) {
      return Stream.of(
          Finding.of(
              Message.DEFAULT_DOES_NOT_FIT,
              component.spot(), // the compiler does not know where its annotation stands
              otherwise.text(),
              component.name(),
              record.label(),
              Simple.of(component.type()),
              e.expected()));
    }
  }
}
