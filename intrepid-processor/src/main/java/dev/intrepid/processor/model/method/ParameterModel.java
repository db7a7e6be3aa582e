package dev.intrepid.processor.model.method;

import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.report.SourceSpot;

/** One parameter of a handler, or of a method that computes memos. */
public record ParameterModel(String name, TypeName type, Supply supply, SourceSpot spot) {}
