package dev.intrepid.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often and how fast a failing message is tried again. Its stream waits meanwhile, and all
 * others go on. The delay doubles from {@link #first()} up to {@link #max()}; each wait is a random
 * part of it (full jitter), so that many subscribers that fail together do not retry together.
 */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Retry {

  /** How often a message is tried in all, 1 or more; 1 means no second try. */
  int attempts() default 5;

  /**
   * The longest first wait: {@code "100ms"}, {@code "2s"}, {@code "1m"} or ISO {@code "PT2S"}, a
   * hundred years at most.
   */
  String first() default "100ms";

  /** The longest wait of all, written like {@link #first()}. */
  String max() default "10s";

  /** What is tried again: these exceptions and those that extend them. */
  Class<? extends Exception>[] on() default Exception.class;

  /**
   * What is never tried again, although it is one of {@link #on()}: it fails at once. The same
   * holds for failures that waiting cannot cure: a message that cannot be decoded, a URI variable
   * that is null, a header that is missing.
   */
  Class<? extends Exception>[] never() default {};
}
