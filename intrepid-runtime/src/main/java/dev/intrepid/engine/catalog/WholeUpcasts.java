package dev.intrepid.engine.catalog;

import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.exception.NotWiredException;
import java.util.List;

/**
 * Finds upcasts that were compiled when the sealed interface they return had fewer messages. A
 * subscriber that takes nothing but a message which the interface has got since would not read what
 * the upcast makes it of. No compiler sees that: the interface may be in a library that was
 * replaced.
 */
public final class WholeUpcasts {

  private WholeUpcasts() {}

  /**
   * Requires that upcasts may yield all messages of these interfaces that are taken.
   *
   * @throws NotWiredException if one may not
   */
  public static void require(List<BoundHandlers.Unbound<?>> subscribers, GeneratedCode generated) {
    for (Upcaster upcaster : generated.upcasters()) {
      Class<?> family = upcaster.family();
      if (family == null) {
        continue;
      }
      for (IntoEvent<?> message : generated.messages()) {
        if (family.isAssignableFrom(message.messageClass()) && isNewIn(upcaster, message)) {
          requireNotTaken(message, upcaster, family, subscribers, generated);
        }
      }
    }
  }

  /** Whether it is none that was known: one of these may have an upcast of its own. */
  private static boolean isNewIn(Upcaster upcaster, IntoEvent<?> message) {
    return !isAmong(upcaster.yields(), message);
  }

  private static boolean isAmong(List<? extends IntoEvent<?>> messages, IntoEvent<?> message) {
    for (IntoEvent<?> one : messages) {
      if (one.messageClass().equals(message.messageClass())) {
        return true;
      }
    }
    return false;
  }

  private static void requireNotTaken(
      IntoEvent<?> message,
      Upcaster upcaster,
      Class<?> family,
      List<BoundHandlers.Unbound<?>> subscribers,
      GeneratedCode generated) {
    for (BoundHandlers.Unbound<?> subscriber : subscribers) {
      if (leadsTo(subscriber.spec(), message, upcaster, generated)) {
        throw NotWiredException.ofUpcast(
            upcaster.type() + " in version " + upcaster.version(),
            family,
            message.messageClass(),
            subscriber.spec().name());
      }
    }
  }

  /** Whether a subscriber takes it, or what upcasts make of it, but not what was known. */
  private static boolean leadsTo(
      SubscriberSpec spec, IntoEvent<?> message, Upcaster upcaster, GeneratedCode generated) {
    Upcaster next = generated.upcaster(message.type(), message.version());
    if (next == null) {
      return isAmong(spec.messages(), message);
    }
    boolean leads = false;
    for (IntoEvent<?> into : next.yields()) {
      // What the upcast was compiled with may go on by an upcast of its own, to the same end.
      leads |= isNewIn(upcaster, into) && leadsTo(spec, into, upcaster, generated);
    }
    return leads;
  }
}
