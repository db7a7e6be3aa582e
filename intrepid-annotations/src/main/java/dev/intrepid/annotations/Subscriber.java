package dev.intrepid.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the durable identity of a class of handlers: how far it has read is kept under this name.
 *
 * <p>A class with {@link OnEvent} methods and without this annotation is a subscriber too, named
 * after the class in kebab-case. A subscriber that changes its name gives the old one in {@link
 * #formerly()}; otherwise it starts again from {@link #start()}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Subscriber {

  /** The name: 1 to 100 of {@code a-z 0-9 . _ -}; by default the class name in kebab-case. */
  String value() default "";

  /**
   * Names it had before, the latest first: where there is no marker under its name, it goes on from
   * the marker under the first of these that has one. The ids of what its handlers publish are
   * derived from the last of these, whatever it is called. One that has its first name again says
   * that here as well, as the last.
   */
  String[] formerly() default {};

  /** Where a subscriber begins that has never run. */
  StartAt start() default StartAt.BEGINNING;

  /** How a message that fails is tried again, before {@link #onFailure()} holds. */
  Retry retry() default @Retry;

  /**
   * What happens to a message that fails and is not tried again. After an {@link Error} the
   * subscriber stops, whatever this says.
   */
  OnFailure onFailure() default OnFailure.PARK;

  /**
   * How many streams may be parked at a time, 1 or more: beyond it the subscriber stops, for so
   * many failures are not the fault of the messages. When so many are parked or wait for their next
   * try, another message that fails is tried again before any other.
   */
  int parkAtMost() default 10_000;

  /**
   * Into how many shards its streams are divided, 1 to 1,024: each stream belongs to one shard, and
   * each shard has a thread of its own, so its handlers are called from several threads at a time.
   * The order within a stream is kept. The number may be changed: the existing shards are brought
   * to one position first.
   */
  int shards() default 1;

  /**
   * How many messages it reads, handles and commits at once, at most, 1 to 4,096. More is faster;
   * with 1 each message is a commit of its own, seen by others as soon as it is handled, and a
   * process that dies has at most one message handled without having stored it. Unless another
   * number than 512 is said, a subscriber all of whose handlers store memos, and take no list of
   * messages, takes up to 4,096 while it is far behind, if they are handled quickly.
   */
  int page() default 512;

  /**
   * Whether a message whose type this program does not know stops the subscriber. By default it is
   * counted, logged once per type, and passed over.
   */
  boolean strict() default false;

  /**
   * Whether every message of the sealed interfaces that its messages belong to must have a handler
   * here, or the class does not compile. By default it may leave messages out.
   */
  boolean exhaustive() default false;

  /**
   * Whether its handlers may publish in a circle: what one publishes is handled by another, whose
   * message leads back to the first. By default the compiler warns of it.
   */
  boolean cyclic() default false;
}
