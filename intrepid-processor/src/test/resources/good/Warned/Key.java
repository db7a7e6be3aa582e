package warned;

/**
 * A key that says of what.
 *
 * @param <T> of what
 */
record Key<T>(String value) {}
