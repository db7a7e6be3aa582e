package dev.intrepid.processor.check.handler;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlerUris;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Returned;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.model.uri.Key;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.model.uri.Variable;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table sees what it names: the records of the sealed interfaces that handlers take and return,
 * and the types of the components that memos are found by. A handler need not name them itself.
 */
final class HandledTypesAreVisibleCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    List<Finding> findings = new ArrayList<>();
    for (HandlersModel model : round.handlers()) {
      String home = model.type().name().packageName();
      for (HandlerModel handler : model.handlers()) {
        findings.addAll(taken(handler, home, round.shapes()));
        findings.addAll(returned(handler.returned(), handler.spot(), home));
      }
      for (EvictionModel eviction : model.evictions()) {
        if (eviction.isMessage()) {
          List<Template> templates = templates(eviction);
          findings.addAll(
              message(eviction.message(), templates, eviction.spot(), home, round.shapes()));
        }
      }
    }
    return findings;
  }

  private static List<Finding> taken(HandlerModel handler, String home, Shapes shapes) {
    List<Finding> findings = new ArrayList<>();
    List<Template> templates = new ArrayList<>(HandlerUris.returned(handler));
    templates.addAll(handler.memosGiven());
    for (ParameterModel parameter : handler.parameters()) {
      if (parameter.supply() instanceof Supply.OfMessage of) {
        findings.addAll(message(of.message(), templates, parameter.spot(), home, shapes));
      }
    }
    return findings;
  }

  private static List<Template> templates(EvictionModel eviction) {
    List<Template> templates = new ArrayList<>(eviction.formerly());
    templates.add(eviction.template());
    templates.addAll(eviction.dropped().toList());
    return templates;
  }

  /** The first type of a message that is hidden: one of its records, or a key of a template. */
  private static List<Finding> message(
      MessageModel message, List<Template> templates, SourceSpot spot, String home, Shapes shapes) {
    List<TypeModel> named = types(message.events());
    for (Template template : templates) {
      for (String variable : template.variables()) {
        addKeys(message, variable, shapes, named);
      }
    }
    return first(named, message.label(), spot, home);
  }

  private static List<TypeModel> types(List<EventModel> events) {
    List<TypeModel> types = new ArrayList<>();
    for (EventModel event : events) {
      types.add(event.type());
    }
    return types;
  }

  /** Adds the types of the user's that a variable is asked of. */
  private static void addKeys(
      MessageModel message, String name, Shapes shapes, List<TypeModel> types) {
    Variable variable = message.variables().get(name);
    ClassName asked = variable == null ? null : asked(variable.key());
    for (EventModel event : message.events()) {
      for (ComponentModel component : event.components()) {
        if (asked != null && component.name().equals(name)) {
          addNamed(asked, component, shapes, types);
        }
      }
    }
  }

  private static void addNamed(
      ClassName name, ComponentModel component, Shapes shapes, List<TypeModel> types) {
    for (TypeModel type : shapes.models(component.json())) {
      if (type.name().equals(name)) {
        types.add(type);
      }
    }
  }

  private static @Nullable ClassName asked(Key key) {
    if (key instanceof Key.ConstantName constant) {
      return constant.type();
    }
    return key instanceof Key.Wrapped wrapped ? wrapped.record() : null;
  }

  private static List<Finding> returned(Returned returned, SourceSpot spot, String home) {
    if (returned instanceof Returned.OneOf oneOf) {
      List<TypeModel> named = types(oneOf.events());
      for (MemoModel memo : oneOf.memos()) {
        named.add(memo.type());
      }
      return first(named, Simple.of(oneOf.type()), spot, home);
    }
    List<Finding> findings = new ArrayList<>();
    for (Returned part : returned.parts()) {
      findings.addAll(returned(part, spot, home));
    }
    return findings;
  }

  private static List<Finding> first(
      List<TypeModel> named, String whole, SourceSpot spot, String home) {
    for (TypeModel type : named) {
      if (!type.isVisibleFrom(home)) {
        String hidden = type.name().canonicalName();
        return List.of(Finding.of(Message.TYPE_IS_NOT_VISIBLE, spot, whole, hidden, home));
      }
    }
    return List.of();
  }
}
