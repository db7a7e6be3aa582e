package dev.intrepid.examples.loans.xes;

import java.time.Instant;
import java.util.Optional;

/** One event of an XES log. */
public record XesEvent(
    String activity, Optional<String> transition, Optional<String> resource, Instant at) {}
