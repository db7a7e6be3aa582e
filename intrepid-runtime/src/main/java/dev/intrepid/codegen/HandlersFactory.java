package dev.intrepid.codegen;

import dev.intrepid.codegen.SubscriberSpec.Family;
import dev.intrepid.codegen.SubscriberSpec.MessageNames;
import dev.intrepid.codegen.SubscriberSpec.RecordTemplate;
import java.util.List;

/**
 * Describes one class with handlers and binds its dispatch table to an instance. Stateless and
 * thread-safe.
 *
 * @param <H> the class
 */
public interface HandlersFactory<H> {

  /** The class. */
  Class<H> handlerClass();

  /** Its subscription, state and handlers. */
  SubscriberSpec spec();

  /** The {@code @Cached} records whose memos its handlers read or store. */
  default List<RecordTemplate> records() {
    return List.of();
  }

  /** The handlers that take all messages of sealed interfaces. */
  default List<Family> families() {
    return List.of();
  }

  /** The names of messages that the ids of its handlers follow from. */
  default List<MessageNames> names() {
    return List.of();
  }

  /** The table that calls this instance, with the state its handlers need. */
  HandlerTable bind(H handlers, State state);
}
