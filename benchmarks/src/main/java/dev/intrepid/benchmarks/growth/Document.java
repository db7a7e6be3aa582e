package dev.intrepid.benchmarks.growth;

import dev.intrepid.annotations.Event;

/** A text of many pages, so that a file grows large with few events. */
@Event(stream = "documents/{number}")
public record Document(int number, String text) {}
