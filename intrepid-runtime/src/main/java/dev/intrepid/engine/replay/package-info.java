/**
 * Going back in the log: rewinds of a subscriber or one stream, rebuilds beside the live subscriber
 * (its shadow), and the end of a subscriber. Each is one commit, fenced like any worker's. The door
 * is {@link dev.intrepid.engine.replay.SubscriberControl}. May call every other part of the engine.
 */
@NullMarked
package dev.intrepid.engine.replay;

import org.jspecify.annotations.NullMarked;
