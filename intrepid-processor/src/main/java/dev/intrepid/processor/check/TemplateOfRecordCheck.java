package dev.intrepid.processor.check;

import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.Finding;
import java.util.stream.Stream;

/** A record's template is well formed and names components that can stand in a URI. */
final class TemplateOfRecordCheck {

  private TemplateOfRecordCheck() {}

  static Stream<Finding> ofEvent(EventModel event) {
    return findings(event.stream());
  }

  static Stream<Finding> ofMemo(MemoModel memo) {
    return findings(memo.template());
  }

  private static Stream<Finding> findings(Template template) {
    return Stream.ofNullable(template.problem()).map(problem -> problem.at(template.spot()));
  }
}
