package dev.intrepid.lock;

/** A handler and its subscriber, as the newer lock calls that, or the older if it is gone. */
record PlacedHandler(LockedSubscriber subscriber, LockedHandler handler) {

  boolean isBeside(PlacedHandler other) {
    return subscriber.name().equals(other.subscriber.name());
  }

  boolean isSameMethod(PlacedHandler other) {
    return handler.method().equals(other.handler.method());
  }

  boolean derivesIds() {
    return !handler.ids().isEmpty();
  }
}
