package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.NamesInJson;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Texts;
import java.util.stream.Stream;

/** A name in JSON can be written, and is given once. */
final class JsonNamesAreValidCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    Shapes shapes = round.shapes();
    Stream<Finding> ofComponents =
        shapes.records().stream()
            .flatMap(
                shape ->
                    shape.components().stream()
                        .flatMap(c -> findings(c.names(), c.name(), shape.type())));
    Stream<Finding> ofConstants =
        shapes.enums().stream()
            .flatMap(
                json ->
                    json.constants().stream()
                        .flatMap(c -> findings(c.json(), c.name(), json.type())));
    return Stream.concat(ofComponents, ofConstants);
  }

  private static Stream<Finding> findings(NamesInJson names, String owner, TypeModel type) {
    if (!names.contradiction().isEmpty()) {
      return Stream.of(
          Finding.of(
              Message.JSON_NAME_IS_UNCLEAR,
              names.spot(),
              owner,
              type.label(),
              names.name(),
              names.contradiction()));
    }
    return names
        .all()
        .filter(name -> !isValid(name))
        .limit(1)
        .map(
            name ->
                Finding.of(
                    Message.JSON_NAME_IS_INVALID,
                    names.spot(),
                    owner,
                    type.label(),
                    name.isEmpty() ? "an empty name" : "a name with half of a surrogate pair"));
  }

  private static boolean isValid(String name) {
    return !name.isEmpty() && Texts.isWhole(name);
  }
}
