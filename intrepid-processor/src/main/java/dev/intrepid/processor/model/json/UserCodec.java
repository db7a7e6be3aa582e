package dev.intrepid.processor.model.json;

import dev.intrepid.processor.model.type.TypeModel;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A codec that a {@code @Codec} names.
 *
 * @param codec its class
 * @param type what it is for; null if that cannot be told
 * @param hasInstance whether a field holds one, which otherwise is made
 * @param problem why generated code cannot use it; null if it can
 */
public record UserCodec(
    TypeModel codec, @Nullable TypeMirror type, boolean hasInstance, @Nullable String problem) {}
