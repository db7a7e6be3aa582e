package dev.intrepid.processor;

import java.util.List;

/** A sealed interface of events, whose messages an exhaustive subscriber handles all. */
record FamilyModel(String label, List<EventModel> events) {

  FamilyModel {
    events = List.copyOf(events);
  }
}
