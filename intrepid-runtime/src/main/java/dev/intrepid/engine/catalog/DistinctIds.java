package dev.intrepid.engine.catalog;

import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.codegen.SubscriberSpec.IdSource;
import dev.intrepid.exception.DuplicateHandlerException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds handlers that would give one id to different things. The compiler refuses those that it
 * sees together; others may be compiled apart.
 */
public final class DistinctIds {

  private final Map<String, String> holders = new HashMap<>();

  private DistinctIds() {}

  /**
   * Requires that no two of these subscribers' handlers publish for one message under one name.
   *
   * @throws DuplicateHandlerException if two do
   */
  public static void require(List<SubscriberSpec> specs) {
    DistinctIds ids = new DistinctIds();
    if (areSaid(specs)) {
      for (SubscriberSpec spec : specs) {
        ids.add(spec);
      }
    }
  }

  private static boolean areSaid(List<SubscriberSpec> specs) {
    for (SubscriberSpec spec : specs) {
      for (HandlerSpec handler : spec.handlers()) {
        if (handler.ids() != null) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(SubscriberSpec spec) {
    for (HandlerSpec handler : spec.handlers()) {
      if (handler.ids() != null || handler.storesAny() || !handler.events().isEmpty()) {
        add(spec, handler);
      }
    }
  }

  private void add(SubscriberSpec spec, HandlerSpec handler) {
    String name = spec.name() + "/" + handler.name();
    IdSource said = handler.ids();
    IdSource source = said == null ? new IdSource(name, Map.of()) : said;
    for (int i = 0; i < spec.messages().size(); i++) {
      if (handler.takes(i)) {
        IntoEvent<?> message = spec.messages().get(i);
        add(name, source, message.type());
        for (String former : message.formerly()) {
          add(name, source, former);
        }
      }
    }
  }

  private void add(String handler, IdSource source, String type) {
    String name = source.of(type);
    String other = holders.putIfAbsent(type + " " + name, handler);
    if (other != null && !other.equals(handler)) {
      throw new DuplicateHandlerException(
          "The ids of what "
              + other
              + " and "
              + handler
              + " publish for "
              + type
              + " are both derived from "
              + name
              + ", so only the first is stored: remove formerly from the @OnEvent of one, or rename"
              + " the other.");
    }
  }
}
