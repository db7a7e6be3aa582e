package dev.intrepid.processor.model.method;

import dev.intrepid.processor.model.record.EventModel;
import java.util.List;

/** A sealed interface of events, whose messages an exhaustive subscriber handles all. */
public record FamilyModel(String label, List<EventModel> events) {

  public FamilyModel {
    events = List.copyOf(events);
  }
}
