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
 *   <li>On a method: what it returns is kept at this URI. The variables are its parameters. A view
 *       of the URI returns the value kept there, or calls the method: once, however many callers
 *       ask at the same time.
 *   <li>On an {@link OnEvent} method: what it returns is stored at this URI; the variables are
 *       components of its message.
 *   <li>On a parameter {@code Cache<T>} or {@code T}: the memo at this URI.
 * </ul>
 *
 * <p>All attributes but {@link #value} and {@link #formerly} are for methods that compute a memo
 * only. Durations are written like {@code "30s"}, {@code "10m"} or {@code "PT10M"}, are a hundred
 * years at most, and are measured on the app's clock.
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
   * Former templates of its memos: a memo that is not found at its URI is looked for there, and
   * moves when it is stored. Their variables are variables of {@link #value()} too. On a record or
   * method, not on a parameter.
   */
  String[] formerly() default {};

  /** How long a computed value is kept; empty to keep it until a message drops it. */
  String ttl() default "";

  /**
   * The age from which on a view starts recomputing the value in the background, and is served the
   * old one; less than {@link #ttl}. Empty for never.
   */
  String refreshAfter() default "";

  /**
   * How long after its {@link #ttl} an old value is served when it cannot be recomputed; empty for
   * not at all.
   */
  String staleIfError() default "";

  /**
   * How long an absent value is remembered, if the method returns an {@code Optional}; at most
   * {@link #ttl}. Empty for not at all: the next view calls the method again.
   */
  String absentTtl() default "";

  /**
   * How long a caller waits for the method. The computation goes on, and its value is stored for
   * later callers.
   */
  String timeout() default "30s";

  /**
   * By which share, at most, {@link #ttl} and {@link #refreshAfter} are shortened for one memo, so
   * that memos that were computed together do not expire together; from 0 to less than 1.
   */
  double jitter() default 0.1;

  /**
   * Whether a memo is computed by one process at a time. Others wait for it, up to {@link
   * #timeout}, and take over when it dies.
   */
  boolean exclusive() default false;

  /**
   * Whether its values are remembered in the process, too. Changes by this process are visible at
   * once, those by another process within a second.
   */
  boolean local() default true;

  /**
   * Which way of computing the method has: any number that differs from that of the releases before
   * which computed something else. A value of another version is computed again when it is viewed,
   * and so is what was computed from it.
   */
  int version() default 1;

  /**
   * Messages that drop the memo: records annotated {@link Event} that have every variable of the
   * template as a component, or sealed interfaces of such. It is dropped in the commit that marks
   * the message as handled; a value computed before that commit is not stored after it.
   */
  Class<?>[] evictOn() default {};

  /** Messages that drop several memos at a time. */
  Evict[] evict() default {};

  /**
   * Messages after which the memo, if it exists, is recomputed, while the old value is served;
   * named like those of {@link #evictOn}.
   */
  Class<?>[] refreshOn() default {};
}
