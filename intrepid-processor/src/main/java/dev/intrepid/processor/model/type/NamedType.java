package dev.intrepid.processor.model.type;

import dev.intrepid.processor.report.SourceSpot;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A class as an annotation names it; null where it does not exist. */
public record NamedType(@Nullable TypeMirror type, SourceSpot spot) {}
