package dev.intrepid.processor.model;

import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.record.EventModel;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
    List<Integer> batches =
        IntStream.range(0, handlers.size())
            .filter(i -> handlers.get(i).message().isBatch())
            .boxed()
            .toList();
    return new HandledMessages(
        model
            .messages()
            .flatMap(message -> message.events().stream())
            .distinct()
            .sorted(Comparator.comparing(EventModel::eventType).thenComparing(EventModel::version))
            .toList(),
        batches.stream().map(handlers::get).toList(),
        batches);
  }
}
