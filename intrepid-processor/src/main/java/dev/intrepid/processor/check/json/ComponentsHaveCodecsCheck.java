package dev.intrepid.processor.check.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
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
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Problem;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every component of a message or memo can be written as JSON. Reported once, where the source
 * declares it.
 */
final class ComponentsHaveCodecsCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    Set<Finding> findings = new LinkedHashSet<>();
    Walk walk = new Walk(round.shapes(), findings, new HashSet<>());
    for (EventModel event : round.events()) {
      walk.message(event.type(), event.components(), event.stream());
    }
    for (MemoModel memo : round.memos()) {
      walk.message(memo.type(), memo.components(), memo.template());
    }
    for (MethodModel method : round.allMethods()) {
      method(method, walk);
    }
    return List.copyOf(findings);
  }

  private static void method(MethodModel method, Walk walk) {
    if (method.value().isPresent()) {
      walk.type(method.value().get(), null, "", method.spot());
    }
    for (ParameterModel parameter : method.parameters()) {
      if (parameter.supply() instanceof Supply.OfMemo memo
          && memo.codec() instanceof MemoCodec.Own own) {
        walk.type(own.json(), null, "", parameter.spot());
      }
    }
  }

  /** One walk through everything; a record is entered once for its type arguments. */
  private record Walk(Shapes shapes, Set<Finding> findings, Set<TypeName> seen) {

    /**
     * Silent about generic records, and about a component whose type its template refuses, which
     * are reported there.
     */
    void message(TypeModel record, List<ComponentModel> components, Template template) {
      if (record.isGeneric()) {
        return;
      }
      List<ComponentModel> others = new ArrayList<>(components);
      others.removeIf(component -> isNoKey(component, template.problem()));
      components(record.name(), record, others, null);
    }

    private static boolean isNoKey(ComponentModel component, @Nullable Problem problem) {
      return problem != null
          && problem.message() == Message.TEMPLATE_VARIABLE_IS_NO_KEY
          && problem.args().get(0).equals(component.name());
    }

    private void components(
        TypeName java,
        TypeModel owner,
        List<ComponentModel> components,
        @Nullable SourceSpot outer) {
      if (!seen.add(java)) {
        return;
      }
      for (ComponentModel component : components) {
        SourceSpot spot = outer == null ? component.spot() : outer;
        type(component.json(), component.name(), owner.label(), spot);
      }
    }

    void type(JsonType type, @Nullable String component, String owner, SourceSpot spot) {
      if (type instanceof JsonType.Impossible impossible) {
        findings.add(noCodec(impossible, component, owner, spot));
      } else if (type instanceof JsonType.Parts parts) {
        record(parts, spot);
      } else if (type instanceof JsonType.OneOf oneOf) {
        for (ClassName member : shapes.members(oneOf.java())) {
          record(new JsonType.Parts(member), spot);
        }
      } else {
        for (JsonType part : type.inside()) {
          type(part, component, owner, spot);
        }
      }
    }

    private void record(JsonType.Parts parts, SourceSpot spot) {
      Shapes.RecordShape shape = shapes.of(parts.marked());
      SourceSpot outer = shape.isInSource() ? null : spot;
      components(shape.marked(), shape.type(), shape.components(), outer);
    }

    private static Finding noCodec(
        JsonType.Impossible type, @Nullable String component, String owner, SourceSpot spot) {
      String name = Simple.of(type.java());
      return component == null
          ? Finding.of(Message.VALUE_HAS_NO_CODEC, spot, name, "it", type.why())
          : Finding.of(Message.NO_CODEC, spot, component, owner, name, type.why());
    }
  }
}
