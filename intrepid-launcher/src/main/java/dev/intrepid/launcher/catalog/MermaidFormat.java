package dev.intrepid.launcher.catalog;

import dev.intrepid.launcher.catalog.Flow.HandlerPlace;
import dev.intrepid.launcher.catalog.Flow.Memo;
import dev.intrepid.launcher.catalog.Flow.Message;
import dev.intrepid.launcher.catalog.Flow.Upcast;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Prints a catalog as a Mermaid flowchart: each stream with its messages, the subscribers, the
 * memos, with the methods that compute them. An arrow is a message that is handled or published, or
 * a memo that is stored; a dotted arrow is a memo that is read, or from which another is computed;
 * a labelled one leads from an old version to what it becomes, or to a memo that is dropped or
 * refreshed.
 */
public final class MermaidFormat {

  private final StringBuilder out = new StringBuilder();
  private final Ids ids = new Ids("");
  private final Flow flow;
  private final List<String> streams = new ArrayList<>();

  private MermaidFormat(Flow flow) {
    this.flow = flow;
  }

  /** The text of a {@code .mmd} file. */
  public static String write(AppCatalog catalog) {
    return new MermaidFormat(Flow.of(catalog)).write();
  }

  private String write() {
    line("flowchart LR");
    streams();
    for (CatalogSubscriber subscriber : flow.subscribers()) {
      line("  " + id(subscriber) + "[\"" + text(subscriber.name()) + "\"]");
    }
    for (Memo memo : flow.memos()) {
      line("  " + id(memo) + "[(\"" + text(memo.reference().template()) + by(memo) + "\")]");
    }
    flow.messages().forEach(this::arrows);
    for (Upcast upcast : flow.upcasts()) {
      for (EventReference to : upcast.to()) {
        line("  " + id(upcast.from()) + " -- upcast --> " + id(to));
      }
    }
    flow.memos().forEach(this::arrows);
    classes();
    return out.toString();
  }

  /** In a line of its own. */
  private static String by(Memo memo) {
    ComputationEntry computation = memo.computation();
    return computation == null ? "" : "<br/>" + text(computation.label());
  }

  private void streams() {
    Map<String, List<Message>> byStream =
        flow.messages().stream()
            .collect(
                Collectors.groupingBy(
                    message -> message.entry() == null ? "" : message.entry().stream(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byStream.forEach(
        (stream, messages) -> {
          String indent = stream.isEmpty() ? "  " : "    ";
          if (!stream.isEmpty()) {
            streams.add(ids.of(stream, "s_" + stream));
            line("  subgraph " + ids.of(stream, "s_" + stream) + "[\"" + text(stream) + "\"]");
          }
          for (Message message : messages) {
            line(indent + id(message) + "([\"" + text(message.reference().label()) + "\"])");
          }
          if (!stream.isEmpty()) {
            line("  end");
          }
        });
  }

  private void arrows(Message message) {
    names(message.handledBy()).forEach(taker -> line("  " + id(message) + " --> " + taker));
    names(message.publishedBy()).forEach(from -> line("  " + from + " --> " + id(message)));
  }

  /** A memo that one subscriber reads and stores is one arrow with two heads. */
  private void arrows(Memo memo) {
    Set<String> storers = names(memo.storedBy());
    Set<String> readers = names(memo.readBy());
    for (String storer : storers) {
      line("  " + storer + (readers.contains(storer) ? " <--> " : " --> ") + id(memo));
    }
    readers.stream()
        .filter(reader -> !storers.contains(reader))
        .forEach(reader -> line("  " + id(memo) + " -.-> " + reader));
    names(memo.droppedBy()).forEach(from -> line("  " + from + " -- drops --> " + id(memo)));
    names(memo.refreshedBy()).forEach(from -> line("  " + from + " -- refreshes --> " + id(memo)));
    memo.computedOf().forEach(of -> line("  " + id(of) + " -.-> " + id(memo)));
  }

  private Set<String> names(List<HandlerPlace> handlers) {
    return handlers.stream()
        .map(place -> id(place.subscriber()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void classes() {
    line("  classDef message fill:#fff3d6,stroke:#c98a00,color:#222");
    line("  classDef subscriber fill:#dcebff,stroke:#2f6fc4,color:#222");
    line("  classDef memo fill:#e0f3e4,stroke:#2e8b4e,color:#222");
    line("  classDef stream fill:none,stroke:#999,stroke-dasharray:4 4");
    classOf("message", flow.messages().stream().map(this::id).toList());
    classOf("subscriber", flow.subscribers().stream().map(this::id).toList());
    classOf("memo", flow.memos().stream().map(this::id).toList());
    classOf("stream", streams);
  }

  private void classOf(String name, List<String> nodes) {
    if (!nodes.isEmpty()) {
      line("  class " + String.join(",", nodes) + " " + name);
    }
  }

  private String id(Message message) {
    return id(message.reference());
  }

  private String id(EventReference reference) {
    return ids.of(reference, "e_" + reference.label());
  }

  private String id(CatalogSubscriber subscriber) {
    return ids.of(List.of(subscriber.name(), subscriber.javaClass()), "h_" + subscriber.name());
  }

  private String id(Memo memo) {
    return id(memo.reference());
  }

  private String id(MemoReference memo) {
    return ids.of(memo, "m_" + memo.template());
  }

  /** In quotes, with an entity for every character that has a meaning to Mermaid or HTML. */
  private static String text(String text) {
    return text.codePoints()
        .mapToObj(
            c ->
                "\"#&<>`;\\%*_~".indexOf(c) >= 0 || Character.isISOControl(c)
                    ? "#" + c + ";"
                    : Character.toString(c))
        .collect(Collectors.joining());
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
