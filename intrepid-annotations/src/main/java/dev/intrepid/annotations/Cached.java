package dev.intrepid.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives values a place: a memo at a URI.
 *
 * <ul>
 *   <li>On a record: values of this type live at this URI; its variables are components of the
 *       record. The compiler writes {@code X_Memo} with a typed {@code uri(...)}.
 *   <li>On an {@link OnEvent} method: what it returns is stored at this URI; the variables are
 *       components of its message.
 *   <li>On a {@code Cache<T>} parameter of an {@link OnEvent} method: the memo at this URI.
 * </ul>
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface Cached {

  /**
   * The URI template of the memo, such as {@code "customers/{customerId}/spend"}; written like
   * {@link Event#stream()}.
   */
  String value();

  /**
   * Templates its memos lived at before: one that is not found at its URI is looked for there, and
   * moves when it is stored. Their variables are variables of {@link #value()} too. On a record or
   * method, not on a parameter.
   */
  String[] formerly() default {};
}
