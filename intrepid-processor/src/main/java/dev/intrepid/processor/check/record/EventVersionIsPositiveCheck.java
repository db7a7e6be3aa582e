package dev.intrepid.processor.check.record;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;

/** Versions count from 1. */
final class EventVersionIsPositiveCheck implements Check<EventModel> {

  @Override
  public List<Finding> findings(EventModel event) {
    return event.version() < 1
        ? List.of(
            Finding.of(
                Message.EVENT_VERSION_BELOW_ONE,
                event.versionSpot(),
                event.type().label(),
                Integer.toString(event.version())))
        : List.of();
  }
}
