package dev.intrepid.processor.model;

import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.record.EventModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages of a class with handlers, in the order of their indexes, and its batch handlers.
 *
 * @param batchIndexes which handlers of the class the batch handlers are
 */
public record HandledMessages(
    List<EventModel> events, List<HandlerModel> batches, List<Integer> batchIndexes) {

  public HandledMessages {
    events = List.copyOf(events);
    batches = List.copyOf(batches);
    batchIndexes = List.copyOf(batchIndexes);
  }

  public static HandledMessages of(HandlersModel model) {
    List<HandlerModel> handlers = model.handlers();
    List<HandlerModel> batches = new ArrayList<>();
    List<Integer> batchIndexes = new ArrayList<>();
    for (int i = 0; i < handlers.size(); i++) {
      if (handlers.get(i).message().isBatch()) {
        batches.add(handlers.get(i));
        batchIndexes.add(i);
      }
    }
    return new HandledMessages(EventModel.eachOnce(model.events()), batches, batchIndexes);
  }
}
