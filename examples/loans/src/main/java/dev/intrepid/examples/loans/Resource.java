package dev.intrepid.examples.loans;

import dev.intrepid.annotations.Cached;

/** How many events a resource, such as a clerk, has caused. */
@Cached("resources/{resource}")
record Resource(String resource, long events) {}
