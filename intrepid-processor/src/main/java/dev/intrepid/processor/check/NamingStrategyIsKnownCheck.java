package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.NamingStrategy;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.stream.Stream;

/** The naming strategy is one that the processor can apply itself. */
final class NamingStrategyIsKnownCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    return round.shapes().records().stream()
        .flatMap(
            shape ->
                Stream.ofNullable(shape.unknownNaming())
                    .map(
                        naming ->
                            Finding.of(
                                Message.NAMING_STRATEGY_IS_UNKNOWN,
                                naming.spot(),
                                shape.type().label(),
                                String.valueOf(naming.type()),
                                String.join(", ", NamingStrategy.classNames()))))
        .distinct();
  }
}
