package dev.intrepid.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the value of a component of a message or memo whose property is absent or null in the JSON.
 * A component without a default is required, unless it is an {@code Optional} or {@code @Nullable}.
 *
 * <p>The text is that of the value in JSON, a string without its quotes: {@code @Default("0")},
 * {@code @Default("EUR")}, {@code @Default("PT10M")}; the name of a constant for an enum,
 * {@code @Default("[]")} for a collection or array, {@code @Default("{}")} for a map. The compiler
 * checks and converts it.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Default {

  /** The text of the value. */
  String value();
}
