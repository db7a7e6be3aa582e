package dev.intrepid.engine.step;

import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.json.JsonFormat;
import java.time.Clock;

/**
 * What the handlers of a subscriber are called with, besides the message.
 *
 * @param generated knows the types of what they return
 * @param clock the app's clock
 * @param watch told of what they do
 * @param liveAfter the last sequence of the log when the app was started
 */
public record StepContext(
    GeneratedCode generated, JsonFormat format, Clock clock, HandlerWatch watch, long liveAfter) {}
