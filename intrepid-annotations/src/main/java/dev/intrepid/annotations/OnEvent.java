package dev.intrepid.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method for each message of the type it takes.
 *
 * <p>The method takes exactly one message: an {@link Event} record, a sealed interface of such
 * records, or a {@code List} of either for work in batches. Its other parameters are supplied:
 * memos ({@code Cache<M>}), the stored {@code EventRecord}, headers ({@link Meta}), the {@code
 * Delivery}, the {@code Clock}, and any other type as state given to the app's builder. What it
 * returns takes effect, together with the mark that the message was handled, only if it returns
 * normally: an {@code Event} record is published, a {@link Cached} record is stored.
 *
 * <p>The method and its class are not private; the method may be static and may throw anything.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnEvent {

  /**
   * Names the handler had before, the latest first: its method and its message, as {@code
   * intrepid.lock} shows them, {@code "receipt(OrderPaid)"}. The ids of what it publishes, and its
   * delivery keys, are derived from the last of these, so that what it handles again is published
   * once. A renamed subscriber or event says that itself, by its own {@code formerly}; a handler
   * that comes from another subscriber says which, {@code "billing/receipt(OrderPaid)"}.
   */
  String[] formerly() default {};

  /**
   * How long a call may take, written like {@link Retry#first()}: past it the thread is interrupted
   * and the call has failed, whatever it returns. By default as long as it takes.
   */
  String timeout() default "";

  /**
   * Whether the method is called again for messages that are delivered again after a rewind. A
   * method that stores memos always is; one that only publishes or returns nothing is not, unless
   * this is true. A message that it publishes again is stored once.
   */
  boolean replay() default false;

  /** How a message that fails here is tried again; by default as the {@link Subscriber} says. */
  Retry retry() default @Retry;

  /**
   * What happens to a message that fails here and is not tried again; by default what the {@link
   * Subscriber} says.
   */
  OnFailure onFailure() default OnFailure.PARK;
}
