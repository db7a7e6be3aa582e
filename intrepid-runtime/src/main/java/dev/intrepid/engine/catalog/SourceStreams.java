package dev.intrepid.engine.catalog;

import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.codegen.Upcaster;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The streams that the messages of a subscriber are stored in, old versions among them, by the
 * templates of their URIs. Immutable.
 */
public final class SourceStreams {

  private final List<Set<String>> templates = new ArrayList<>();

  public SourceStreams(SubscriberSpec spec, GeneratedCode generated) {
    for (IntoEvent<?> message : spec.messages()) {
      Set<String> streams = new TreeSet<>(List.of(message.template()));
      for (Upcaster upcaster : generated.upcasters()) {
        if (leadsTo(message, upcaster, generated)) {
          streams.add(upcaster.template());
        }
      }
      templates.add(streams);
    }
  }

  /** The newest version in one compilation may be an old one in another. */
  private static boolean leadsTo(IntoEvent<?> message, Upcaster upcaster, GeneratedCode generated) {
    for (IntoEvent<?> into : upcaster.yields()) {
      Upcaster next = generated.upcaster(into.type(), into.version());
      if (next == null
          ? into.messageClass().equals(message.messageClass())
          : leadsTo(message, next, generated)) {
        return true;
      }
    }
    return false;
  }

  /** Those of all messages. */
  public SortedSet<String> all() {
    return templates.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those of the messages that a handler takes. */
  public SortedSet<String> of(HandlerSpec handler) {
    SortedSet<String> taken = new TreeSet<>();
    for (int message = 0; message < templates.size(); message++) {
      if (handler.takes(message)) {
        taken.addAll(templates.get(message));
      }
    }
    return taken;
  }
}
