package dev.intrepid.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Supplies a header of the message to a parameter of an {@link OnEvent} method. The parameter is a
 * {@code String} (an absent header is then a failure of the message) or an {@code
 * Optional<String>}.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Meta {

  /** The name of the header: a text that is not blank. */
  String value();
}
