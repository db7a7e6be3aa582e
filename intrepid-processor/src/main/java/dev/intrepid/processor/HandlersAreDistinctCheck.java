package dev.intrepid.processor;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Method and message name a handler. Silent about handlers without a message. */
final class HandlersAreDistinctCheck implements Check<HandlersModel> {

  @Override
  public Stream<Finding> findings(HandlersModel model) {
    Set<String> names = new HashSet<>();
    return model.handlers().stream()
        .filter(handler -> handler.messages().size() == 1)
        .filter(handler -> !names.add(handler.name()))
        .map(
            handler ->
                Finding.of(
                    Message.DUPLICATE_HANDLER,
                    handler.spot(),
                    model.type().label(),
                    handler.name()));
  }
}
