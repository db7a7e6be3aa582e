package dev.intrepid.processor.check.json;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.NamingStrategy;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.type.NamedType;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The naming strategy is one that the processor can apply itself. */
final class NamingStrategyIsKnownCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    Set<Finding> findings = new LinkedHashSet<>();
    for (Shapes.RecordShape shape : round.shapes().records()) {
      NamedType naming = shape.unknownNaming();
      if (naming != null) {
        findings.add(
            Finding.of(
                Message.NAMING_STRATEGY_IS_UNKNOWN,
                naming.spot(),
                shape.type().label(),
                String.valueOf(naming.type()),
                String.join(", ", NamingStrategy.classNames())));
      }
    }
    return List.copyOf(findings);
  }
}
