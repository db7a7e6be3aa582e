package dev.intrepid.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Converts stored messages of an old version to a newer one. A static method, not private, of any
 * class; handlers only see the newest version.
 *
 * <ul>
 *   <li>Typed: it takes the {@link Event} record of an older version and returns that of a newer
 *       one. {@code @Upcast static OrderPlaced upcast(OrderPlacedV1 old)}
 *   <li>On the JSON, where no record of the old version is kept: it takes an {@code ObjectNode} and
 *       returns that of the next version. {@code @Upcast(type = "OrderPlaced", from = 2) static
 *       ObjectNode upcast(ObjectNode old)}
 * </ul>
 *
 * <p>An {@code Optional} may be returned to drop a message, a {@code List} to make several of one,
 * and a sealed interface of events to make messages of several types. Upcasts are chained; the
 * compiler requires exactly one way from each version below the newest.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Upcast {

  /** The stored type, of an upcast on the JSON; a typed one leaves it out. */
  String type() default "";

  /** The stored version, of an upcast on the JSON; a typed one leaves it out. */
  int from() default 0;
}
