package dev.intrepid.lock.handler;

import dev.intrepid.lock.LockedHandler;
import dev.intrepid.lock.LockedSubscriber;
import java.util.Collections;

/**
 * The parts of what ids are derived from, {@code "billing/receipt(OrderPaid)"}, and of the name of
 * a handler, which ends it.
 */
final class IdSources {

  private IdSources() {}

  static String subscriber(String source) {
    return source.substring(0, Math.max(0, source.indexOf('/')));
  }

  static String handler(String source) {
    return source.substring(source.indexOf('/') + 1);
  }

  static String method(LockedHandler handler) {
    return handler.name().substring(0, Math.max(0, handler.name().indexOf('(')));
  }

  /** The simple name of the message. */
  static String message(String source) {
    String message = source.substring(source.indexOf('(') + 1);
    String name = message.substring(message.indexOf('<') + 1).replaceFirst("[>)].*", "");
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Whether some ids of both are derived from the same. */
  static boolean areShared(LockedHandler handler, LockedHandler other) {
    return !Collections.disjoint(handler.ids(), other.ids());
  }

  /** Whether both take lists of messages, or neither does: ids of lists are of another kind. */
  static boolean areOfOneKind(String source, String other) {
    return isOfList(source) == isOfList(other);
  }

  private static boolean isOfList(String source) {
    return source.endsWith(">)");
  }

  /** How a handler of that subscriber says it. */
  static String said(String source, LockedSubscriber subscriber) {
    String name = subscriber(source);
    boolean isOwn = name.equals(subscriber.name()) || subscriber.formerly().contains(name);
    return isOwn ? handler(source) : source;
  }
}
