package dev.intrepid.processor.check.json;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ConstantModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;

/** At most one constant of an enum is {@code @Unknown}. */
final class UnknownIsOneConstantCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    List<Finding> findings = new ArrayList<>();
    for (JsonType.Constants json : round.shapes().enums()) {
      findings.addAll(finding(json));
    }
    return findings;
  }

  private static List<Finding> finding(JsonType.Constants json) {
    List<ConstantModel> unknown =
        json.constants().stream().filter(ConstantModel::isUnknown).toList();
    return unknown.size() < 2
        ? List.of()
        : List.of(
            Finding.of(
                Message.TWO_UNKNOWNS,
                unknown.get(1).spot(),
                unknown.get(0).name(),
                unknown.get(1).name(),
                json.type().label()));
  }
}
