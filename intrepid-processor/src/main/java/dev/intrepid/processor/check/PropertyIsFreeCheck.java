package dev.intrepid.processor.check;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.stream.Stream;

/** In a sealed interface the property "type" is ours. */
final class PropertyIsFreeCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    Shapes shapes = round.shapes();
    return shapes.sealed().stream()
        .flatMap(
            parent ->
                shapes.members(parent).stream()
                    .map(shapes::of)
                    .flatMap(
                        shape ->
                            shape.components().stream()
                                .filter(
                                    component -> component.names().all().anyMatch("type"::equals))
                                .map(component -> finding(component, shape, parent))));
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
