/**
 * One message and its handlers: {@link dev.intrepid.engine.step.EngineStep} is what generated code
 * calls; it collects memos, evictions and events for the commit, and can take a handler's part
 * back. A handler is watched while it runs. May call {@code state} and what is below it.
 */
@NullMarked
package dev.intrepid.engine.step;

import org.jspecify.annotations.NullMarked;
