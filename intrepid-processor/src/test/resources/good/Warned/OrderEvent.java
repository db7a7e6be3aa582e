package warned;

import dev.intrepid.annotations.Event;

/** A sealed interface with a type parameter. */
sealed interface OrderEvent<T> {

  @Event(stream = "orders/{id}")
  record Placed(Key<Placed> id) implements OrderEvent<String> {}

  @Event(stream = "orders/{id}", version = 2)
  record Shipped(Key<Placed> id) implements OrderEvent<Integer> {
    @Deprecated
    public Shipped {}
  }
}
