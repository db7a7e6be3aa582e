package dev.intrepid.processor.model;

/**
 * The name that a handler had with its subscriber, {@code "billing/receipt(OrderPaid)"}.
 *
 * @param beforeMessage all before the simple name of the message
 * @param message the simple name of the message
 * @param afterMessage all after it
 */
record FormerHandler(String beforeMessage, String message, String afterMessage) {

  /**
   * That of a name.
   *
   * @param subscriber that of a name that says none
   */
  static FormerHandler of(String name, String subscriber) {
    String whole = name.indexOf('/') < 0 ? subscriber + "/" + name : name;
    int end = whole.length() - (whole.endsWith(">)") ? 2 : 1);
    int begin = end;
    while (begin > 0 && Character.isJavaIdentifierPart(whole.charAt(begin - 1))) {
      begin--;
    }
    return new FormerHandler(
        whole.substring(0, begin), whole.substring(begin, end), whole.substring(end));
  }

  /** The same method for a message of another name. */
  String of(String otherMessage) {
    return beforeMessage + otherMessage + afterMessage;
  }

  /** The whole name. */
  String text() {
    return of(message);
  }
}
