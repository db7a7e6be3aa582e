package dev.intrepid.examples.loans;

import java.time.Instant;
import java.util.Optional;

/** One event of an XES log. */
record XesEvent(
    String activity, Optional<String> transition, Optional<String> resource, Instant at) {}
