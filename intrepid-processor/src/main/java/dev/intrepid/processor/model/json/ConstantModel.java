package dev.intrepid.processor.model.json;

import dev.intrepid.processor.report.SourceSpot;

/**
 * One constant of an enum.
 *
 * @param isUnknown whether names are read as this one that no constant has
 */
public record ConstantModel(String name, NamesInJson json, boolean isUnknown, SourceSpot spot) {}
