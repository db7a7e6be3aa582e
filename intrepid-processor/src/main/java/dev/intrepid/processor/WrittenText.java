package dev.intrepid.processor;

import dev.intrepid.processor.report.SourceSpot;

/** One of several texts of an annotation, and where it is written. */
record WrittenText(String text, SourceSpot spot) {}
