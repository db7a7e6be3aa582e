package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ConstantModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;
import java.util.stream.Stream;

/** At most one constant of an enum is {@code @Unknown}. */
final class UnknownIsOneConstantCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    return round.shapes().enums().stream().flatMap(UnknownIsOneConstantCheck::finding);
  }

  private static Stream<Finding> finding(JsonType.Constants json) {
    List<ConstantModel> unknown =
        json.constants().stream().filter(ConstantModel::isUnknown).toList();
    return unknown.size() < 2
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                Message.TWO_UNKNOWNS,
                unknown.get(1).spot(),
                unknown.get(0).name(),
                unknown.get(1).name(),
                json.type().label()));
  }
}
