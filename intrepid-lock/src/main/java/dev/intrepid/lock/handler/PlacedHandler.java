package dev.intrepid.lock.handler;

import dev.intrepid.lock.LockedHandler;
import dev.intrepid.lock.LockedSubscriber;

/** A handler and its subscriber, as the newer lock calls that, or the older if it is gone. */
record PlacedHandler(LockedSubscriber subscriber, LockedHandler handler) {

  /** Its name with its subscriber, {@code "billing/receipt(OrderPaid)"}. */
  String name() {
    return subscriber.name() + "/" + handler.name();
  }

  /** How it says again what its ids were derived from. */
  String wayBackTo(String source) {
    return source.equals(name()) && subscriber.formerly().isEmpty()
        ? "Say no formerly in its @OnEvent: it had the name of today first."
        : "Say formerly = \""
            + IdSources.said(source, subscriber)
            + "\" in its @OnEvent, as the last if it had several names.";
  }

  boolean isBeside(PlacedHandler other) {
    return subscriber.name().equals(other.subscriber.name());
  }

  boolean isSameMethod(PlacedHandler other) {
    return IdSources.method(handler).equals(IdSources.method(other.handler));
  }

  boolean isOfKindOf(PlacedHandler other) {
    return IdSources.areOfOneKind(handler.name(), other.handler.name());
  }

  boolean hasIdsOf(PlacedHandler other) {
    return IdSources.areShared(handler, other.handler);
  }

  boolean derivesIds() {
    return !handler.ids().isEmpty();
  }
}
