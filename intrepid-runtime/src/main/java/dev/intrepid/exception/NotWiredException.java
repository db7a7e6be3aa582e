package dev.intrepid.exception;

import dev.intrepid.IntrepidException;
import dev.intrepid.service.MergedJar;
import java.util.List;
import java.util.Optional;

/**
 * There is no generated code for a class, or it is not found: the class has no annotation, the
 * processor did not run over it, or its registry was lost on the way. Or parts of it do not go
 * together, since they were compiled from different sources.
 */
public final class NotWiredException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  private static final String SETTINGS =
      ", and have the compiler run intrepid-processor over it. In Maven: annotationProcessorPaths"
          + " of maven-compiler-plugin, 3.5 or newer. In Gradle:"
          + " annotationProcessor(\"dev.intrepid:intrepid-processor:VERSION\"). For javac:"
          + " -processorpath; JDK 23 and later run a processor on the class path only with"
          + " -proc:full.";

  private static final String[] HANDLERS = {"_Handlers", "_Memos"};

  /** With a text that says what is wrong and the way out. */
  public NotWiredException(String message) {
    super(message);
  }

  private NotWiredException(String message, Throwable cause) {
    super(message, cause);
  }

  /** For generated code of which a part is missing, or something that it needs. */
  public static NotWiredException ofPart(Error missing) {
    return new NotWiredException(
        "A part of the generated code, or something that it needs, is missing: "
            + missing.getMessage()
            + ". Compile all sources again, as mvn clean compile does, and start the program with"
            + " the dependencies it is compiled with.",
        missing);
  }

  /**
   * For handlers that were compiled with another template of a record.
   *
   * @param user what reads or stores memos of the record, at the beginning of a sentence
   * @param handlers the class to compile again
   * @param then the template of the record that it was compiled with
   * @param record the class of the values
   * @param now the template of the record
   */
  public static NotWiredException ofTemplate(
      String user, Class<?> handlers, String then, Class<?> record, String now) {
    return new NotWiredException(
        user
            + " was compiled when the memos of "
            + record.getName()
            + " were at "
            + then
            + ", and they are at "
            + now
            + " now: it would miss what is stored there."
            + compileAgain(handlers));
  }

  /**
   * For a handler that was compiled when a sealed interface had fewer messages.
   *
   * @param handler names it, at the beginning of a sentence
   * @param handlers the class to compile again
   * @param family the interface
   * @param message the message that it does not take
   */
  public static NotWiredException ofFamily(
      String handler, Class<?> handlers, Class<?> family, Class<?> message) {
    return new NotWiredException(
        handler
            + " was compiled when "
            + message.getName()
            + " was no "
            + family.getName()
            + ": it would pass over such messages."
            + compileAgain(handlers));
  }

  /**
   * For a handler that was compiled when a message had other names in the log.
   *
   * @param handler names it, at the beginning of a sentence
   * @param handlers the class to compile again
   * @param message the message
   * @param then its names of then
   * @param now its names
   */
  public static NotWiredException ofNames(
      String handler, Class<?> handlers, Class<?> message, List<String> then, List<String> now) {
    return new NotWiredException(
        handler
            + " was compiled when the names of "
            + message.getName()
            + " in the log were "
            + String.join(", ", then)
            + ", and they are "
            + String.join(", ", now)
            + " now: it would give other ids to what it publishes."
            + compileAgain(handlers));
  }

  /**
   * For code that was compiled when a record of a library had other components.
   *
   * @param user the class to compile again
   * @param record the record
   * @param then the names of its components of then
   * @param now those of now
   */
  public static NotWiredException ofRecord(
      Class<?> user, Class<?> record, List<String> then, List<String> now) {
    return new NotWiredException(
        "What reads and writes "
            + user.getName()
            + " was compiled when the components of "
            + record.getName()
            + " were "
            + listed(then)
            + ", and they are "
            + listed(now)
            + " now: it would leave some out, or take one for another."
            + compileAgain(user));
  }

  /**
   * For a handler of an old version.
   *
   * @param handler names it, at the beginning of a sentence
   * @param version the version that it takes
   * @param newest the messages that are made of those
   */
  public static NotWiredException ofVersion(String handler, String version, List<String> newest) {
    return new NotWiredException(
        handler
            + " takes "
            + version
            + ", of which upcasts make newer messages, so that it would never be called. Have it"
            + " take what is made of them ("
            + listed(newest)
            + "), and start the program with the dependencies it is compiled with.");
  }

  /**
   * For an upcast that was compiled when a sealed interface that it returns had fewer messages.
   *
   * @param version the old version
   * @param family the interface
   * @param message the message that it has got since
   * @param subscriber takes that
   */
  public static NotWiredException ofUpcast(
      String version, Class<?> family, Class<?> message, String subscriber) {
    return new NotWiredException(
        "The upcast of "
            + version
            + " was compiled when "
            + message.getName()
            + " was no "
            + family.getName()
            + ": the subscriber "
            + subscriber
            + " would pass over such messages. Compile the upcast again, as mvn clean compile does,"
            + " and start the program with the dependencies it is compiled with.");
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  private static String compileAgain(Class<?> handlers) {
    return " Compile "
        + handlers.getName()
        + " again, as mvn clean compile does, and start the program with the dependencies it is"
        + " compiled with.";
  }

  /** For a record that was to be published. */
  public static NotWiredException ofMessage(Class<?> type) {
    if (Iterable.class.isAssignableFrom(type) || type == Optional.class) {
      return new NotWiredException(
          type.getName()
              + " is no message: publish several by publishAll(list), and one by itself, not in an"
              + " Optional.");
    }
    return of(type, " is no message: annotate the record with @Event", "_Event");
  }

  /** For a class that was to handle messages. */
  public static NotWiredException ofHandlers(Class<?> type) {
    if (Iterable.class.isAssignableFrom(type) || type == Class.class) {
      return new NotWiredException(
          type.getName()
              + " has no handlers: give objects one by one, as in handlers(new Billing(), new"
              + " Shipping()), not their classes and not a list.");
    }
    NotWiredException failure =
        of(
            type,
            " has no handlers that the compiler knows: annotate its methods with @OnEvent",
            HANDLERS);
    return parent(type)
        .map(parent -> new NotWiredException(inherited(type, parent)))
        .orElse(failure);
  }

  /** For a class with handlers that was given as state, which none of the handlers takes. */
  public static NotWiredException ofState(Class<?> type) {
    return new NotWiredException(
        type.getName()
            + " has handlers, and is given to state(…) alone, which supplies it to other handlers,"
            + " of which none takes it: give it to handlers(…).");
  }

  /** Its nearest superclass with generated code. */
  private static Optional<Class<?>> parent(Class<?> type) {
    for (Class<?> one = type; one != null; one = one.getSuperclass()) {
      for (String suffix : HANDLERS) {
        if (one.getResource(generated(one) + suffix + ".class") != null) {
          return one.equals(type) ? Optional.empty() : Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }

  private static String inherited(Class<?> type, Class<?> parent) {
    return type.getName()
        + " has no handlers of its own, and does not inherit those of "
        + parent.getName()
        + ": override them with @OnEvent, or give the app an object of that class itself.";
  }

  private static NotWiredException of(Class<?> type, String problem, String... generated) {
    for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
      if (around.isLocalClass() || around.isAnonymousClass()) {
        return new NotWiredException(hidden(type, around));
      }
    }
    for (String suffix : generated) {
      String name = generated(type) + suffix;
      if (type.getResource(name + ".class") != null) {
        return new NotWiredException(lost(type, name));
      }
    }
    return new NotWiredException(type.getName() + problem + SETTINGS);
  }

  /**
   * The text for a class without a canonical name: no compiler shows it to an annotation processor,
   * which so cannot report it.
   */
  private static String hidden(Class<?> type, Class<?> nameless) {
    String place =
        nameless.isLocalClass()
            ? " is declared inside " + block(nameless) + ", where"
            : (type.equals(nameless) ? " is " : " is declared inside ")
                + anonymous(nameless)
                + (type.equals(nameless) ? ", of which" : ", where");
    return type.getName()
        + place
        + " annotation processors are shown nothing: declare it in a class or in a file of its own.";
  }

  private static String block(Class<?> local) {
    if (local.getEnclosingMethod() != null) {
      return "a method";
    }
    return local.getEnclosingConstructor() != null ? "a constructor" : "an initializer";
  }

  private static String anonymous(Class<?> type) {
    Class<?> parent = type.getSuperclass();
    if (parent.isEnum()) {
      for (Object constant : parent.getEnumConstants()) {
        if (constant.getClass().equals(type)) {
          return "the body of the constant "
              + parent.getSimpleName()
              + "."
              + ((Enum<?>) constant).name();
        }
      }
    }
    return "an anonymous class";
  }

  /** The name of its generated class, without the suffix. */
  private static String generated(Class<?> type) {
    return type.getName()
        .substring(type.getPackageName().length())
        .replace(".", "")
        .replace('$', '_');
  }

  private static String lost(Class<?> type, String generated) {
    return "The compiler wrote "
        + generated
        + " for "
        + type.getName()
        + ", but no registry that is found lists it"
        + (type.getModule().isNamed()
            ? ": have the module-info of " + type.getModule().getName() + " provide its registry."
            : ": " + MergedJar.advice("dev.intrepid.codegen.Registry"));
  }
}
