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
 *   <li>On a method: what it returns is kept at this URI. The variables are its parameters, and
 *       whoever views the URI gets what is kept there, or calls the method once, however many ask
 *       at the same time.
 *   <li>On an {@link OnEvent} method: what it returns is stored at this URI; the variables are
 *       components of its message.
 *   <li>On a parameter {@code Cache<T>} or {@code T}: the memo at this URI.
 * </ul>
 *
 * <p>Everything but {@link #value} and {@link #formerly} is said of methods that compute a memo,
 * and of nothing else. Durations are written like {@code "30s"}, {@code "10m"} or {@code "PT10M"},
 * are a hundred years at most, and are measured on the app's clock.
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

  /** How long a computed value is kept; empty for as long as nothing drops it. */
  String ttl() default "";

  /**
   * From which age on a value that is viewed is computed anew beside, while the old one is served;
   * less than {@link #ttl}. Empty for never.
   */
  String refreshAfter() default "";

  /**
   * How long after its {@link #ttl} an old value is served when it cannot be computed anew; empty
   * for not at all.
   */
  String staleIfError() default "";

  /**
   * How long it is remembered that there is nothing, of a method that returns an {@code Optional};
   * at most {@link #ttl}. Empty for not at all: the next one to ask calls the method again.
   */
  String absentTtl() default "";

  /**
   * How long whoever asks waits for the method. The computation goes on, and is kept for those who
   * ask later.
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
   * Whether its values are remembered in the process, too. What this process stores or drops shows
   * at once, what another one does within a second.
   */
  boolean local() default true;

  /**
   * Messages that drop the memo: records annotated {@link Event} that have every variable of the
   * template as a component, or sealed interfaces of such. It is dropped in the same commit in
   * which the message is marked as handled; what was computed from before is not stored any more.
   */
  Class<?>[] evictOn() default {};

  /** Messages that drop several memos at a time. */
  Evict[] evict() default {};

  /**
   * Messages after which the memo, if there is one, is computed anew, while the old value is
   * served; like {@link #evictOn}.
   */
  Class<?>[] refreshOn() default {};
}
