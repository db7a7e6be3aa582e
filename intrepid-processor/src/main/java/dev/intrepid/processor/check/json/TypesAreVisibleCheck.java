package dev.intrepid.processor.check.json;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoCodec;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;

/** The types in a message or memo are visible in the package of its codec. */
final class TypesAreVisibleCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    Shapes shapes = round.shapes();
    List<Finding> findings = new ArrayList<>();
    for (EventModel event : round.events()) {
      findings.addAll(record(event.type(), event.components(), shapes));
    }
    for (MemoModel memo : round.memos()) {
      findings.addAll(record(memo.type(), memo.components(), shapes));
    }
    for (MethodModel method : round.allMethods()) {
      findings.addAll(method(method, shapes));
    }
    return findings;
  }

  private static List<Finding> record(
      TypeModel type, List<ComponentModel> components, Shapes shapes) {
    List<Finding> findings = new ArrayList<>();
    for (ComponentModel component : components) {
      findings.addAll(type(component.json(), component.spot(), type, shapes));
    }
    return findings;
  }

  private static List<Finding> method(MethodModel method, Shapes shapes) {
    List<Finding> findings = new ArrayList<>();
    if (method.value().isPresent()) {
      findings.addAll(type(method.value().get(), method.spot(), method.owner(), shapes));
    }
    for (ParameterModel parameter : method.parameters()) {
      if (parameter.supply() instanceof Supply.OfMemo memo
          && memo.codec() instanceof MemoCodec.Own own) {
        findings.addAll(type(own.json(), parameter.spot(), method.owner(), shapes));
      }
    }
    return findings;
  }

  /** The first type in there that is not visible. */
  private static List<Finding> type(
      JsonType json, SourceSpot spot, TypeModel writtenFor, Shapes shapes) {
    String packageName = writtenFor.name().packageName();
    for (TypeModel type : shapes.models(json)) {
      if (!type.isVisibleFrom(packageName)) {
        return List.of(
            Finding.of(
                Message.TYPE_IS_NOT_VISIBLE,
                spot,
                writtenFor.label(),
                type.name().canonicalName(),
                packageName));
      }
    }
    return List.of();
  }
}
