package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.NamesInJson;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A name in JSON leads to one component of a record, and to one constant of an enum. */
final class JsonNamesAreDistinctCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    Shapes shapes = round.shapes();
    return Stream.concat(
        shapes.records().stream().flatMap(JsonNamesAreDistinctCheck::ofRecord),
        shapes.enums().stream().flatMap(JsonNamesAreDistinctCheck::ofEnum));
  }

  private static Stream<Finding> ofRecord(Shapes.RecordShape shape) {
    Owners owners = new Owners(shape.type(), new HashMap<>());
    return shape.components().stream().flatMap(c -> owners.findings(c.names(), c.name()));
  }

  private static Stream<Finding> ofEnum(JsonType.Constants json) {
    Owners owners = new Owners(json.type(), new HashMap<>());
    return json.constants().stream().flatMap(c -> owners.findings(c.json(), c.name()));
  }

  /** Who has which name. */
  private record Owners(TypeModel type, Map<String, String> byName) {

    /** The first name of these that another has, or this one twice. */
    Stream<Finding> findings(NamesInJson names, String owner) {
      return names.all().toList().stream()
          .flatMap(
              name ->
                  Stream.ofNullable(byName.putIfAbsent(name, owner))
                      .map(o -> find(names, name, owner, o)))
          .limit(1);
    }

    private Finding find(NamesInJson names, String name, String owner, String other) {
      return Finding.of(Message.JSON_NAME_IS_TAKEN, names.spot(), owner, type.label(), name, other);
    }
  }
}
