package dev.intrepid.processor.check.json;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;

/** In a sealed interface the property "type" is ours. */
final class PropertyIsFreeCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    Shapes shapes = round.shapes();
    List<Finding> findings = new ArrayList<>();
    for (ClassName parent : shapes.sealed()) {
      for (ClassName member : shapes.members(parent)) {
        Shapes.RecordShape shape = shapes.of(member);
        for (ComponentModel component : shape.components()) {
          if (component.names().all().contains("type")) {
            findings.add(finding(component, shape, parent));
          }
        }
      }
    }
    return findings;
  }

  private static Finding finding(
      ComponentModel component, Shapes.RecordShape shape, ClassName parent) {
    return Finding.of(
        Message.RESERVED_PROPERTY,
        component.names().spot(),
        shape.type().label(),
        Simple.of(parent));
  }
}
