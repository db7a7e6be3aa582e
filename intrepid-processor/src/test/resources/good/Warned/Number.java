package warned;

/**
 * A key that says of which type it is.
 *
 * @param <T> the type
 */
record Number<T>(T value) {

  @Deprecated
  Number {}
}
