package dev.intrepid.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a message: it can be published, lives in a stream for ever, and reaches every
 * {@link OnEvent} method that takes it.
 *
 * <p>For a record {@code X} the compiler writes {@code X_Event}, which knows its stream, its type
 * and version, and how it is written as JSON. The names given here are stored in logs and outlive
 * the code: a record can be renamed as long as {@link #formerly()} says the old name, or {@link
 * #type()} does, and then {@link OnEvent#formerly()} of the handlers that publish for it. When the
 * shape changes, the new one gets the next {@link #version()}, and an {@link Upcast} converts the
 * old one to it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Event {

  /**
   * The URI template of the stream, such as {@code "orders/{orderId}"}. Each {@code {name}} stands
   * for the component of that name, percent-encoded; its type must be String, UUID, int, long, an
   * enum, or a record of one such component. Segments are separated by {@code /} and not empty.
   */
  String stream();

  /** The name stored with each message; by default the simple name of the record. */
  String type() default "";

  /**
   * Names under which messages of this type were stored before, the latest first: they are read as
   * this type, each in its version.
   */
  String[] formerly() default {};

  /** The version of this shape of the type, 1 or more. */
  int version() default 1;
}
