package dev.intrepid.benchmarks.idle;

import dev.intrepid.annotations.Event;

/** The bell was rung, for all to hear. */
@Event(stream = "bells/{bell}")
public record Rung(String bell) {}
