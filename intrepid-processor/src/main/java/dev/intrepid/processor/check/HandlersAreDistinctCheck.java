package dev.intrepid.processor.check;

import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Method and message name a handler. Silent about handlers without a message. */
final class HandlersAreDistinctCheck implements Check<HandlersModel> {

  @Override
  public Stream<Finding> findings(HandlersModel model) {
    Set<String> names = new HashSet<>();
    Stream<Finding> handlers =
        model.handlers().stream()
            .filter(handler -> handler.messages().size() == 1)
            .filter(handler -> !names.add(handler.name()))
            .map(handler -> finding(model, handler.spot(), handler.name()));
    Stream<Finding> evictions =
        model.evictions().stream()
            .filter(EvictionModel::isMessage)
            .filter(eviction -> !names.add(eviction.name()))
            .map(eviction -> finding(model, eviction.spot(), eviction.name()));
    return Stream.concat(handlers, evictions);
  }

  private static Finding finding(HandlersModel model, SourceSpot spot, String name) {
    return Finding.of(Message.DUPLICATE_HANDLER, spot, model.type().label(), name);
  }
}
