package dev.intrepid.processor.check.json;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.DefaultModel;
import dev.intrepid.processor.model.json.DefaultValue;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;

/** The text of a default is a value of its component. */
final class DefaultFitsCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    List<Finding> findings = new ArrayList<>();
    for (Shapes.RecordShape shape : round.shapes().records()) {
      for (ComponentModel component : shape.components()) {
        if (!component.isOptional()) { // told by AbsenceIsSaidOnceCheck
          findings.addAll(finding(component, shape.type()));
        }
      }
    }
    return findings;
  }

  private static List<Finding> finding(ComponentModel component, TypeModel record) {
    DefaultModel otherwise = component.otherwise();
    if (otherwise == null
        || component.json() instanceof JsonType.Impossible
        || component.json() instanceof JsonType.Unresolved) {
      return List.of();
    }
    try {
      DefaultValue.check(component.json(), otherwise.text());
      return List.of();
    } catch (DefaultValue.UnfitException e) {
      return List.of(
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
