/**
 * The subscribers of a running app: {@link dev.intrepid.engine.subscriber.RunningSubscriber} and
 * its shards, each with a worker that reads pages and has them delivered. May call every other part
 * of the engine but {@code replay}.
 */
@NullMarked
package dev.intrepid.engine.subscriber;

import org.jspecify.annotations.NullMarked;
