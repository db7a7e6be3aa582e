package dev.intrepid.processor;

import dev.intrepid.processor.report.SourceSpot;

/**
 * One constant of an enum.
 *
 * @param isUnknown whether names are read as this one that no constant has
 */
record ConstantModel(String name, JsonName json, boolean isUnknown, SourceSpot spot) {}
