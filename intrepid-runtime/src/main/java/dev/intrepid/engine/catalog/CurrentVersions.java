package dev.intrepid.engine.catalog;

import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.exception.NotWiredException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds handlers that take nothing but old versions, of which upcasts make newer ones before a
 * handler sees them. The compiler refuses those whose upcasts it sees; these may be in another
 * module, or in a library that was replaced.
 */
public final class CurrentVersions {

  private CurrentVersions() {}

  /**
   * Requires that each handler takes a newest version.
   *
   * @throws NotWiredException if one does not
   */
  public static void require(List<BoundHandlers.Unbound<?>> subscribers, GeneratedCode generated) {
    for (BoundHandlers.Unbound<?> subscriber : subscribers) {
      SubscriberSpec spec = subscriber.spec();
      for (HandlerSpec handler : spec.handlers()) {
        Upcaster upcaster = passedBy(handler, spec, generated);
        if (upcaster != null) {
          throw NotWiredException.ofVersion(
              HandlerLabel.of(handler, spec),
              upcaster.type() + " in version " + upcaster.version(),
              newest(upcaster));
        }
      }
    }
  }

  /** The upcasts that are called in its place, of the last message it takes; else null. */
  private static @Nullable Upcaster passedBy(
      HandlerSpec handler, SubscriberSpec spec, GeneratedCode generated) {
    Upcaster last = null;
    for (int message : handler.takes()) {
      IntoEvent<?> into = spec.messages().get(message);
      last = generated.upcaster(into.type(), into.version());
      if (last == null) {
        return null;
      }
    }
    return last;
  }

  private static List<String> newest(Upcaster upcaster) {
    List<String> newest = new ArrayList<>();
    for (IntoEvent<?> into : upcaster.yields()) {
      newest.add(into.messageClass().getName());
    }
    return newest;
  }
}
