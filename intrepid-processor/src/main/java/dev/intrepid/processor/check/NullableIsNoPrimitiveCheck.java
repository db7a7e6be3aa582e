package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.stream.Stream;

/** A nullable component is no primitive. */
final class NullableIsNoPrimitiveCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    return round.shapes().records().stream()
        .flatMap(
            shape ->
                shape.components().stream()
                    .filter(ComponentModel::isNullable)
                    .filter(component -> component.type().isPrimitive())
                    .map(
                        component ->
                            Finding.of(
                                Message.NULLABLE_IS_PRIMITIVE,
                                component.spot(),
                                component.name(),
                                shape.type().label(),
                                component.type().toString(),
                                Simple.of(component.type().box()))));
  }
}
