package dev.intrepid.benchmarks.peers.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Panels as a table in Markdown, and what of it a peer does better. */
final class Table {

  private final List<Panel> panels;
  private final Set<String> names = new LinkedHashSet<>();

  Table(List<Panel> panels) {
    this.panels = panels;
    panels.forEach(panel -> panel.figures().forEach(figure -> names.add(figure.name())));
  }

  /** The lines of the table, and one that says where peers are ahead. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(row("", panel -> panel.title() + ", " + panel.unit()));
    lines.add(row("---", panel -> "---:"));
    for (String name : names) {
      lines.add(row(name, panel -> cell(panel, name)));
    }
    lines.add("");
    lines.add(ahead());
    return lines;
  }

  private String row(String first, Function<Panel, String> cells) {
    return panels.stream()
        .map(cells)
        .collect(Collectors.joining(" | ", "| " + first + " | ", " |"));
  }

  private static String cell(Panel panel, String name) {
    return panel.figure(name).map(figure -> Panel.number(figure.value())).orElse("–");
  }

  private String ahead() {
    List<String> ahead = new ArrayList<>();
    for (Panel panel : panels) {
      for (Figure figure : panel.figures()) {
        if (!figure.beside().isEmpty() && panel.lead(figure) >= 1.01) {
          ahead.add(
              String.format(
                  Locale.ROOT,
                  "%s in %s, %.2f ×",
                  figure.name(),
                  panel.title(),
                  panel.lead(figure)));
        }
      }
    }
    return ahead.isEmpty()
        ? "Ahead of Intrepid: none."
        : "**Ahead of Intrepid**: " + String.join("; ", ahead) + ".";
  }
}
