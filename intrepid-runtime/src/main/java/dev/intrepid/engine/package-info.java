/**
 * The engine: from a page of the log to the handlers and back, as one commit. The way in is {@link
 * dev.intrepid.engine.Subscriber}, which {@link dev.intrepid.Intrepid} starts. Not exported; may
 * change at any time.
 */
@NullMarked
package dev.intrepid.engine;

import org.jspecify.annotations.NullMarked;
