package dev.intrepid.processor;

import java.util.List;
import java.util.stream.Stream;

/** A record's template is well formed and names components that can stand in a URI. */
final class TemplateOfRecordCheck {

  private TemplateOfRecordCheck() {}

  static Stream<Finding> ofEvent(EventModel event) {
    return findings(event.stream(), event.type(), event.components());
  }

  static Stream<Finding> ofMemo(MemoModel memo) {
    return findings(memo.template(), memo.type(), memo.components());
  }

  /** Silent about a type that is no record: it has no components to name. */
  private static Stream<Finding> findings(
      Template template, TypeModel type, List<ComponentModel> components) {
    if (template.problem() != null) {
      return Stream.of(template.problem().at(template.spot()));
    }
    return type.isRecord()
        ? template.variables().stream()
            .flatMap(variable -> variable(variable, template, type, components))
            .limit(1)
        : Stream.empty();
  }

  private static Stream<Finding> variable(
      String variable, Template template, TypeModel type, List<ComponentModel> components) {
    List<String> names = components.stream().map(ComponentModel::name).toList();
    int index = names.indexOf(variable);
    if (index < 0) {
      return Stream.of(
          Finding.of(
              Message.TEMPLATE_VARIABLE_IS_UNKNOWN,
              template.spot(),
              template.text(),
              variable,
              type.label(),
              type.label(),
              names.isEmpty() ? "no components" : String.join(", ", names),
              DidYouMean.among(names, variable)));
    }
    ComponentModel component = components.get(index);
    return component.key() == null
        ? Stream.of(
            Finding.of(
                Message.TEMPLATE_VARIABLE_IS_NO_KEY,
                template.spot(),
                variable,
                template.text(),
                Simple.of(component.type())))
        : Stream.empty();
  }
}
