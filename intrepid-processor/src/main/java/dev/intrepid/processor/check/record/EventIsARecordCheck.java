package dev.intrepid.processor.check.record;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;

/** An event is a record: not a class, not generic, not private. */
final class EventIsARecordCheck implements Check<EventModel> {

  @Override
  public List<Finding> findings(EventModel event) {
    TypeModel type = event.type();
    if (!type.isRecord()) {
      return List.of(
          Finding.of(
              Message.EVENT_IS_NOT_A_RECORD,
              event.spot(),
              type.label(),
              type.form().toString(),
              type.asRecord("@Event")));
    }
    if (type.isGeneric()) {
      return List.of(Finding.of(Message.EVENT_IS_GENERIC, type.spot(), type.label()));
    }
    return type.isPrivate()
        ? List.of(Finding.of(Message.EVENT_IS_PRIVATE, type.spot(), type.label()))
        : List.of();
  }
}
