package dev.intrepid.engine.catalog;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;

/** What a handler is called at the beginning of a sentence. */
final class HandlerLabel {

  private HandlerLabel() {}

  static String of(HandlerSpec handler, SubscriberSpec spec) {
    return "The handler " + handler.name() + " of the subscriber " + spec.name();
  }
}
