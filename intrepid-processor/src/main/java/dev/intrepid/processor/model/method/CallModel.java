package dev.intrepid.processor.model.method;

/**
 * What generated code must know to call a method.
 *
 * @param isDeprecated whether it warns of what is deprecated: the method, or a class it names
 * @param isRaw whether it names a class without its type arguments
 * @param throwsMore whether it may throw what is neither an exception nor an error
 * @param isResolved whether what it throws exists
 */
public record CallModel(
    boolean isDeprecated, boolean isRaw, boolean throwsMore, boolean isResolved) {}
