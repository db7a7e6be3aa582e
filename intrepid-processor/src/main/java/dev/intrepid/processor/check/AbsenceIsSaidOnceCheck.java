package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Only one thing defines the meaning of an absent component. */
final class AbsenceIsSaidOnceCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    return round.shapes().records().stream()
        .flatMap(
            shape ->
                shape.components().stream()
                    .filter(component -> ways(component).size() > 1)
                    .map(component -> finding(component, shape.type())));
  }

  private static List<String> ways(ComponentModel component) {
    List<String> ways = new ArrayList<>();
    if (component.isNullable()) {
      ways.add("is @Nullable");
    }
    if (component.otherwise() != null) {
      ways.add("has a @Default");
    }
    if (component.isOptional()) {
      ways.add("is an " + Simple.of(component.type()));
    }
    return ways;
  }

  private static Finding finding(ComponentModel component, TypeModel record) {
    return Finding.of(
        Message.ABSENCE_IS_SAID_TWICE,
        component.spot(),
        component.name(),
        record.label(),
        String.join(" and ", ways(component)));
  }
}
