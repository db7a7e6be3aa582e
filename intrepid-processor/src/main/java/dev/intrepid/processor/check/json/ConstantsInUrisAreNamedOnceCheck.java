package dev.intrepid.processor.check.json;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.ConstantModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.uri.Key;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A URI has the constants of an enum under the names they have in Java, and is never read under
 * another: one that had other names in JSON could be renamed there alone, and cut a stream in two.
 */
final class ConstantsInUrisAreNamedOnceCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    Set<Finding> findings = new LinkedHashSet<>();
    List<JsonType.Constants> enums = round.shapes().enums();
    for (EventModel event : round.events()) {
      add(event.stream(), event.components(), enums, findings);
    }
    for (MemoModel memo : round.memos()) {
      add(memo.template(), memo.components(), enums, findings);
    }
    for (HandlerModel handler : round.allHandlers()) {
      for (Template template : templates(handler)) {
        for (MessageModel message : handler.messages()) {
          for (EventModel event : message.events()) {
            add(template, event.components(), enums, findings);
          }
        }
      }
    }
    return List.copyOf(findings);
  }

  /** Those that no record has: where it keeps a value, and of the memos it is given. */
  private static List<Template> templates(HandlerModel handler) {
    List<Template> templates = new ArrayList<>();
    Template template = handler.cachedAt();
    if (template != null) {
      templates.add(template);
    }
    templates.addAll(handler.memosGiven());
    return templates;
  }

  private static void add(
      Template template,
      List<ComponentModel> components,
      List<JsonType.Constants> enums,
      Set<Finding> findings) {
    List<String> variables = template.variables();
    for (ComponentModel component : components) {
      ClassName name = variables.contains(component.name()) ? constants(component.key()) : null;
      JsonType.Constants json = name == null ? null : named(name, enums);
      if (json != null) {
        addFirst(json, template, findings);
      }
    }
  }

  private static JsonType.@Nullable Constants named(
      ClassName name, List<JsonType.Constants> enums) {
    for (JsonType.Constants json : enums) {
      if (json.java().equals(name)) {
        return json;
      }
    }
    return null;
  }

  private static void addFirst(JsonType.Constants json, Template template, Set<Finding> findings) {
    for (ConstantModel constant : json.constants()) {
      if (isNamedTwice(constant)) {
        findings.add(finding(constant, json, template));
        return;
      }
    }
  }

  private static @Nullable ClassName constants(@Nullable Key key) {
    if (key instanceof Key.ConstantName constant) {
      return constant.type();
    }
    return key instanceof Key.Wrapped wrapped ? constants(wrapped.inner()) : null;
  }

  private static boolean isNamedTwice(ConstantModel constant) {
    return !constant.json().aliases().isEmpty() || !constant.json().name().equals(constant.name());
  }

  private static Finding finding(
      ConstantModel constant, JsonType.Constants json, Template template) {
    return Finding.of(
        Message.CONSTANT_IN_URI_HAS_NAMES,
        constant.json().spot(),
        constant.name(),
        json.type().label(),
        template.text());
  }
}
