package dev.intrepid.processor.model.type;

import dev.intrepid.processor.report.SourceSpot;

/** One of several texts of an annotation, and where it is written. */
public record WrittenText(String text, SourceSpot spot) {}
