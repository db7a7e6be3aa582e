package dev.intrepid.processor;

import com.palantir.javapoet.TypeName;

/** One parameter of a handler. */
record ParameterModel(String name, TypeName type, Supply supply, SourceSpot spot) {}
