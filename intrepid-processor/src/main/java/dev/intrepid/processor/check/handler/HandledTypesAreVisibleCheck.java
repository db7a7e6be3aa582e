package dev.intrepid.processor.check.handler;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
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
import java.util.Set;
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
    for (ParameterModel parameter : handler.parameters()) {
      if (parameter.supply() instanceof Supply.OfMemo memo) {
        templates.add(memo.template());
      }
    }
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
    List<TypeModel> types = new ArrayList<>();
    for (EventModel event : message.events()) {
      types.add(event.type());
    }
    for (Template template : templates) {
      for (String variable : template.variables()) {
        types.addAll(keys(message, variable, shapes));
      }
    }
    return firstHidden(types, message.label(), spot, home);
  }

  private static List<Finding> firstHidden(
      List<TypeModel> types, String whole, SourceSpot spot, String home) {
    for (TypeModel type : types) {
      if (!type.isVisibleFrom(home)) {
        return List.of(finding(whole, type, spot, home));
      }
    }
    return List.of();
  }

  /** The types that a variable is asked of, of the user's. */
  private static List<TypeModel> keys(MessageModel message, String name, Shapes shapes) {
    Variable variable = message.variables().get(name);
    ClassName asked = variable == null ? null : asked(variable.key());
    List<TypeModel> keys = new ArrayList<>();
    for (EventModel event : message.events()) {
      for (ComponentModel component : event.components()) {
        if (component.name().equals(name)) {
          addKeys(asked, shapes.models(component.json()), keys);
        }
      }
    }
    return keys;
  }

  private static void addKeys(
      @Nullable ClassName asked, Set<TypeModel> types, List<TypeModel> keys) {
    for (TypeModel type : types) {
      if (type.name().equals(asked)) {
        keys.add(type);
      }
    }
  }

  private static @Nullable ClassName asked(Key key) {
    if (key instanceof Key.ConstantName constant) {
      return constant.type();
    }
    TypeName wrapped = key instanceof Key.Wrapped one ? one.type() : null;
    return wrapped instanceof ParameterizedTypeName generic
        ? generic.rawType()
        : (ClassName) wrapped;
  }

  private static List<Finding> returned(Returned returned, SourceSpot spot, String home) {
    if (returned instanceof Returned.OneOf oneOf) {
      List<TypeModel> types = new ArrayList<>();
      for (EventModel event : oneOf.events()) {
        types.add(event.type());
      }
      for (MemoModel memo : oneOf.memos()) {
        types.add(memo.type());
      }
      return firstHidden(types, Simple.of(oneOf.type()), spot, home);
    }
    List<Finding> findings = new ArrayList<>();
    for (Returned part : returned.parts()) {
      findings.addAll(returned(part, spot, home));
    }
    return findings;
  }

  private static Finding finding(String whole, TypeModel hidden, SourceSpot spot, String home) {
    return Finding.of(
        Message.TYPE_IS_NOT_VISIBLE, spot, whole, hidden.name().canonicalName(), home);
  }
}
