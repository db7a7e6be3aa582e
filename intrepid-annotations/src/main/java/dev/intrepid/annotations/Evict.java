package dev.intrepid.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Drops all memos under a prefix when a message comes, in {@link Cached#evict}:
 *
 * <pre>{@code
 * @Cached(
 *     value = "rates/{base}/{quote}",
 *     evict = @Evict(on = CurrencyReformed.class, uri = "rates/{base}/*"))
 * }</pre>
 */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Evict {

  /** The message: a record annotated {@link Event}, or a sealed interface of such. */
  Class<?> on();

  /**
   * The first segments of the memo's template, and {@code *} for all that may follow; variables are
   * components of the message.
   */
  String uri();
}
