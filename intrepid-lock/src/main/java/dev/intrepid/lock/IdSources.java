package dev.intrepid.lock;

/** The parts of what ids are derived from: {@code "billing/receipt(OrderPaid)"}. */
final class IdSources {

  private IdSources() {}

  static String subscriber(String source) {
    return source.substring(0, Math.max(0, source.indexOf('/')));
  }

  static String handler(String source) {
    return source.substring(source.indexOf('/') + 1);
  }

  /** The simple name of the message. */
  static String message(String source) {
    String message = source.substring(source.indexOf('(') + 1);
    String name = message.substring(message.indexOf('<') + 1).replaceFirst("[>)].*", "");
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Whether a handler of that name takes a list of messages: its ids are of another kind. */
  static boolean isOfList(String source) {
    return source.endsWith(">)");
  }

  /** How a handler of that subscriber says it. */
  static String said(String source, LockedSubscriber subscriber) {
    String name = subscriber(source);
    boolean isOwn = name.equals(subscriber.name()) || subscriber.formerly().contains(name);
    return isOwn ? handler(source) : source;
  }
}
