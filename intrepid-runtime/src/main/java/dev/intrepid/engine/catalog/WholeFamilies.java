package dev.intrepid.engine.catalog;

import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.Family;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.exception.NotWiredException;
import java.util.List;

/**
 * Finds handlers that were compiled when the sealed interface they take had fewer messages, and so
 * are not called with all of them. No compiler sees that: the interface may be in a library that
 * was replaced.
 */
public final class WholeFamilies {

  private WholeFamilies() {}

  /**
   * Requires that handlers of sealed interfaces take every message of these.
   *
   * @throws NotWiredException if one does not
   */
  public static void require(List<BoundHandlers.Unbound<?>> subscribers, GeneratedCode generated) {
    for (BoundHandlers.Unbound<?> subscriber : subscribers) {
      for (Family family : subscriber.factory().families()) {
        for (Class<?> message : generated.messageClasses()) {
          if (family.type().isAssignableFrom(message)) {
            requireTaken(message, family, subscriber);
          }
        }
      }
    }
  }

  private static void requireTaken(
      Class<?> message, Family family, BoundHandlers.Unbound<?> subscriber) {
    SubscriberSpec spec = subscriber.spec();
    HandlerSpec handler = spec.handlers().get(family.handler());
    if (!takes(handler, message, spec.messages())) {
      throw NotWiredException.ofFamily(
          HandlerLabel.of(handler, spec),
          subscriber.factory().handlerClass(),
          family.type(),
          message);
    }
  }

  private static boolean takes(HandlerSpec handler, Class<?> message, List<IntoEvent<?>> messages) {
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).messageClass().equals(message)) {
        return handler.takes(i);
      }
    }
    return false;
  }
}
