package dev.intrepid.processor.read.record;

import dev.intrepid.lock.ClosestName;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Problem;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the URI template of a record, whose variables are its components. Its problem is kept in
 * the model, so that it is reported at the record and not at each use.
 */
final class TemplateOfRecordReader {

  private TemplateOfRecordReader() {}

  static Template read(
      String text, SourceSpot spot, TypeModel record, List<ComponentModel> components) {
    Template template = TemplateReader.read(text, spot);
    // A type that is no record has no components to name, and is reported for that.
    if (template.problem() != null || !record.isRecord()) {
      return template;
    }
    for (String variable : template.variables()) {
      Problem problem = problem(variable, template, record, components);
      if (problem != null) {
        return template.with(problem);
      }
    }
    return template;
  }

  private static @Nullable Problem problem(
      String variable, Template template, TypeModel record, List<ComponentModel> components) {
    List<String> names = new ArrayList<>();
    for (ComponentModel component : components) {
      names.add(component.name());
    }
    int index = names.indexOf(variable);
    if (index < 0) {
      return Problem.of(
          Message.TEMPLATE_VARIABLE_IS_UNKNOWN,
          template.text(),
          variable,
          record.label(),
          record.label(),
          names.isEmpty() ? "no components" : String.join(", ", names),
          ClosestName.hint(variable, names));
    }
    ComponentModel component = components.get(index);
    return component.key() == null
        ? Problem.of(
            Message.TEMPLATE_VARIABLE_IS_NO_KEY,
            variable,
            template.text(),
            Simple.of(component.type()))
        : null;
  }
}
