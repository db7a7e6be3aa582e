package dev.intrepid.processor.check.json;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;

/** A nullable component is no primitive. */
final class NullableIsNoPrimitiveCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    List<Finding> findings = new ArrayList<>();
    for (Shapes.RecordShape shape : round.shapes().records()) {
      for (ComponentModel component : shape.components()) {
        if (component.isNullable() && component.type().isPrimitive()) {
          findings.add(
              Finding.of(
                  Message.NULLABLE_IS_PRIMITIVE,
                  component.spot(),
                  component.name(),
                  shape.type().label(),
                  component.type().toString(),
                  Simple.of(component.type().box())));
        }
      }
    }
    return findings;
  }
}
