package dev.intrepid.processor.check.record;

import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.Finding;
import java.util.List;

/** A record's template is well formed and names components that can stand in a URI. */
final class TemplateOfRecordCheck {

  private TemplateOfRecordCheck() {}

  static List<Finding> ofEvent(EventModel event) {
    return findings(event.stream());
  }

  static List<Finding> ofMemo(MemoModel memo) {
    return findings(memo.template());
  }

  private static List<Finding> findings(Template template) {
    return template.problem() == null ? List.of() : List.of(template.problem().at(template.spot()));
  }
}
