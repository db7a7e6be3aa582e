/**
 * Events that are published without waiting: {@link dev.intrepid.engine.publish.AsyncPublisher}
 * keeps them in order and bounded, stores many in one commit, and completes their futures. Not
 * exported; may change at any time.
 */
@NullMarked
package dev.intrepid.engine.publish;

import org.jspecify.annotations.NullMarked;
