package dev.intrepid.processor.check.json;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.ConstantModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.NamesInJson;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Texts;
import java.util.ArrayList;
import java.util.List;

/** A name in JSON can be written, and is given once. */
final class JsonNamesAreValidCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    Shapes shapes = round.shapes();
    List<Finding> findings = new ArrayList<>();
    for (Shapes.RecordShape shape : shapes.records()) {
      for (ComponentModel component : shape.components()) {
        findings.addAll(findings(component.names(), component.name(), shape.type()));
      }
    }
    for (JsonType.Constants json : shapes.enums()) {
      for (ConstantModel constant : json.constants()) {
        findings.addAll(findings(constant.json(), constant.name(), json.type()));
      }
    }
    return findings;
  }

  private static List<Finding> findings(NamesInJson names, String owner, TypeModel type) {
    if (!names.contradiction().isEmpty()) {
      return List.of(
          Finding.of(
              Message.JSON_NAME_IS_UNCLEAR,
              names.spot(),
              owner,
              type.label(),
              names.name(),
              names.contradiction()));
    }
    for (String name : names.all()) {
      if (!isValid(name)) {
        return List.of(
            Finding.of(
                Message.JSON_NAME_IS_INVALID,
                names.spot(),
                owner,
                type.label(),
                name.isEmpty() ? "an empty name" : "a name with half of a surrogate pair"));
      }
    }
    return List.of();
  }

  private static boolean isValid(String name) {
    return !name.isEmpty() && Texts.isWhole(name);
  }
}
