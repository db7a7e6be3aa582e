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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A name in JSON leads to one component of a record, and to one constant of an enum. */
final class JsonNamesAreDistinctCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    Shapes shapes = round.shapes();
    List<Finding> findings = new ArrayList<>();
    for (Shapes.RecordShape shape : shapes.records()) {
      Owners owners = new Owners(shape.type(), new HashMap<>());
      for (ComponentModel component : shape.components()) {
        findings.addAll(owners.findings(component.names(), component.name()));
      }
    }
    for (JsonType.Constants json : shapes.enums()) {
      Owners owners = new Owners(json.type(), new HashMap<>());
      for (ConstantModel constant : json.constants()) {
        findings.addAll(owners.findings(constant.json(), constant.name()));
      }
    }
    return findings;
  }

  /** Who has which name. */
  private record Owners(TypeModel type, Map<String, String> byName) {

    /** The first name of these that another has, or this one twice. */
    List<Finding> findings(NamesInJson names, String owner) {
      List<Finding> findings = new ArrayList<>();
      for (String name : names.all()) {
        String other = byName.putIfAbsent(name, owner);
        if (other != null && findings.isEmpty()) {
          findings.add(find(names, name, owner, other));
        }
      }
      return findings;
    }

    private Finding find(NamesInJson names, String name, String owner, String other) {
      return Finding.of(Message.JSON_NAME_IS_TAKEN, names.spot(), owner, type.label(), name, other);
    }
  }
}
