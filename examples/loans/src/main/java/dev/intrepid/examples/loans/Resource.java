package dev.intrepid.examples.loans;

import dev.intrepid.annotations.Cached;

/** How much somebody did. */
@Cached("resources/{resource}")
record Resource(String resource, long events) {}
