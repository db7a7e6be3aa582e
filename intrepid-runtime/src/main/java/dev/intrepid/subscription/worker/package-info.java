/**
 * Workers by hand, without any annotation: a {@link
 * dev.intrepid.subscription.worker.SubscriptionWorker} runs a function on each event of one
 * subscription, a {@link dev.intrepid.subscription.worker.SubscriptionWorkerMap} has many of them
 * and their results as one stream. Nothing of the engine uses this.
 */
@NullMarked
package dev.intrepid.subscription.worker;

import org.jspecify.annotations.NullMarked;
