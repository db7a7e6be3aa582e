package dev.intrepid.codegen;

/** The objects given to the app's builder, by type. Thread-safe. */
public interface State {

  /**
   * The object given for that type.
   *
   * @throws IllegalStateException if there is none; {@link SubscriberSpec#needs} is checked before
   *     any table is bound, so this cannot happen to a table that asks only for types it declares
   */
  <T> T get(Class<T> type);
}
