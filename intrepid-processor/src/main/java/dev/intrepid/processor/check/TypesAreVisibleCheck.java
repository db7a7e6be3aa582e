package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.MemoCodec;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.stream.Stream;

/** The types in a message or memo are visible in the package of its codec. */
final class TypesAreVisibleCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    Shapes shapes = round.shapes();
    return Stream.of(
            round.events().stream().flatMap(e -> record(e.type(), e.components(), shapes)),
            round.memos().stream().flatMap(m -> record(m.type(), m.components(), shapes)),
            round.allMethods().flatMap(method -> method(method, shapes)))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> record(
      TypeModel type, List<ComponentModel> components, Shapes shapes) {
    return components.stream()
        .flatMap(component -> type(component.json(), component.spot(), type, shapes));
  }

  private static Stream<Finding> method(MethodModel method, Shapes shapes) {
    Stream<Finding> value =
        method.value().stream().flatMap(json -> type(json, method.spot(), method.owner(), shapes));
    Stream<Finding> memos =
        method.parameters().stream()
            .flatMap(
                parameter ->
                    parameter.supply() instanceof Supply.OfMemo memo
                            && memo.codec() instanceof MemoCodec.Own own
                        ? type(own.json(), parameter.spot(), method.owner(), shapes)
                        : Stream.empty());
    return Stream.concat(value, memos);
  }

  private static Stream<Finding> type(
      JsonType json, SourceSpot spot, TypeModel writtenFor, Shapes shapes) {
    String packageName = writtenFor.name().packageName();
    return shapes.models(json).stream()
        .filter(type -> !type.isVisibleFrom(packageName))
        .limit(1)
        .map(
            type ->
                Finding.of(
                    Message.TYPE_IS_NOT_VISIBLE,
                    spot,
                    writtenFor.label(),
                    type.name().canonicalName(),
                    packageName));
  }
}
