package dev.intrepid.processor.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes source files of declarations, each in the types around it. */
final class Printer {

  private static final String SUPPRESSED =
      "@java.lang.SuppressWarnings({\"deprecation\", \"removal\"})\n";

  private Printer() {}

  /** The text of each source file, by the name of its type. */
  static Map<String, String> print(List<Declaration> declarations) {
    Map<String, String> sources = new LinkedHashMap<>();
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (Declaration declaration : declarations) {
      Place place = declaration.place();
      if (place.hosts().isEmpty()) {
        sources.put(declaration.name(), source(place, declaration.text()));
      } else {
        Host outermost = place.hosts().get(0);
        nodes
            .computeIfAbsent(place.qualified(outermost.name()), name -> new Node(outermost, place))
            .add(place.hosts().subList(1, place.hosts().size()), declaration.text());
      }
    }
    nodes.forEach((name, node) -> sources.put(name, source(node.place, node.text())));
    return sources;
  }

  private static String source(Place place, String type) {
    String where = place.packageName().isEmpty() ? "" : "package " + place.packageName() + ";\n\n";
    return where + SUPPRESSED + type + "\n";
  }

  /** A type and what is nested in it. */
  private static final class Node {
    private final Host host;
    private final Place place;
    private final Map<Host, Node> nested = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();

    Node(Host host, Place place) {
      this.host = host;
      this.place = place;
    }

    void add(List<Host> hosts, String text) {
      if (hosts.isEmpty()) {
        texts.add(text);
      } else {
        nested
            .computeIfAbsent(hosts.get(0), inner -> new Node(inner, place))
            .add(hosts.subList(1, hosts.size()), text);
      }
    }

    String text() {
      StringBuilder text = new StringBuilder();
      text.append(host.modifiers()).append(host.modifiers().isEmpty() ? "" : " ");
      text.append(host.kind()).append(' ').append(host.name()).append(host.rest());
      text.append(" {\n").append(host.first()).append('\n');
      texts.forEach(one -> text.append(one).append('\n'));
      nested.values().forEach(one -> text.append(one.text()).append('\n'));
      return text.append('}').toString();
    }
  }
}
