package dev.intrepid.lock;

/**
 * One version of a type of messages.
 *
 * @param inClass the record it is read as, or nothing if the lock does not say
 * @param stream the URI template of its stream, or nothing if the lock does not say
 * @param shape the components of the record
 */
public record LockedVersion(String inClass, String stream, Shape.Parts shape) {}
