package dev.intrepid;

/**
 * The compiler wrote nothing for a class: it carries no annotation, or the processor did not run
 * over it.
 */
public final class NotWiredException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** The text says what and the way out. */
  public NotWiredException(String message) {
    super(message);
  }

  /** For a record that was to be published. */
  public static NotWiredException ofMessage(Class<?> type) {
    return new NotWiredException(
        isHidden(type)
            ? hidden(type)
            : type.getName()
                + " is no message: annotate the record with @Event, and compile it with"
                + " intrepid-processor on the annotation processor path.");
  }

  /** For a class that was to handle messages. */
  public static NotWiredException ofHandlers(Class<?> type) {
    return new NotWiredException(
        isHidden(type)
            ? hidden(type)
            : "The compiler wrote no handlers for "
                + type.getName()
                + ": annotate its methods with @OnEvent, and compile it with"
                + " intrepid-processor on the annotation processor path.");
  }

  /** No compiler shows an annotation processor what is inside a method, so it can't tell either. */
  private static boolean isHidden(Class<?> type) {
    return type.isLocalClass() || type.isAnonymousClass();
  }

  private static String hidden(Class<?> type) {
    return type.getName()
        + " is declared inside a method, where annotation processors are shown nothing: declare it"
        + " in a class or in a file of its own.";
  }
}
