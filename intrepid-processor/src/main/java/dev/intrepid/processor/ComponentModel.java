package dev.intrepid.processor;

import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/** One component of a record. */
record ComponentModel(
    String name,
    TypeName type,
    @Nullable Key key,
    JsonType json,
    boolean isRequired,
    boolean isDeprecated,
    SourceSpot spot) {}
