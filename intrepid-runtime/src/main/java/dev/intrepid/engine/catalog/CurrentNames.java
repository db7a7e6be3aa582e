package dev.intrepid.engine.catalog;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.MessageNames;
import dev.intrepid.exception.NotWiredException;
import java.util.List;

/**
 * Finds handlers that were compiled when their message had other names in the log, and so derive
 * other ids than they would if they were compiled now. No compiler sees that: the message may be in
 * a library that was replaced.
 */
public final class CurrentNames {

  private CurrentNames() {}

  /**
   * Requires that the messages that ids follow from have the names of then.
   *
   * @throws NotWiredException if one has others
   */
  public static void require(List<BoundHandlers.Unbound<?>> subscribers) {
    for (BoundHandlers.Unbound<?> subscriber : subscribers) {
      for (MessageNames then : subscriber.factory().names()) {
        if (!then.areCurrent()) {
          throw refused(then, subscriber);
        }
      }
    }
  }

  private static NotWiredException refused(MessageNames then, BoundHandlers.Unbound<?> subscriber) {
    SubscriberSpec spec = subscriber.spec();
    return NotWiredException.ofNames(
        HandlerLabel.of(spec.handlers().get(then.handler()), spec),
        subscriber.factory().handlerClass(),
        then.message().messageClass(),
        then.names(),
        then.today());
  }
}
