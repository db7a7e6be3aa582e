package dev.intrepid.processor.check.json;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;

/** Only one thing defines the meaning of an absent component. */
final class AbsenceIsSaidOnceCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    List<Finding> findings = new ArrayList<>();
    for (Shapes.RecordShape shape : round.shapes().records()) {
      for (ComponentModel component : shape.components()) {
        if (ways(component).size() > 1) {
          findings.add(finding(component, shape.type()));
        }
      }
    }
    return findings;
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
