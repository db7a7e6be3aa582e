package dev.intrepid.benchmarks.peers.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Panels as bars in an SVG, two beside each other, on scales that begin at 0. Its greys are
 * readable on white and on black, since a page that shows it may be either.
 */
final class Bars {

  private static final int COLUMNS = 2;
  private static final int WIDTH = 480; // of a column
  private static final int LABELS = 205;
  private static final int LONGEST = 200;
  private static final int HEAD = 34;
  private static final int LINE = 22;
  private static final int GAP = 18;
  private static final String TEXT = "#767b83";

  private final StringBuilder svg = new StringBuilder();
  private int height;
  private int x;
  private int y;

  private Bars() {}

  /** The whole document. */
  static String svg(String title, List<Panel> panels) {
    Bars bars = new Bars();
    for (int first = 0; first < panels.size(); first += COLUMNS) {
      bars.row(panels.subList(first, Math.min(panels.size(), first + COLUMNS)));
    }
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" role=\"img\" aria-label=\"%s\""
                + " font-family=\"system-ui, 'DejaVu Sans', sans-serif\" font-size=\"13\">%n",
            COLUMNS * WIDTH,
            bars.height,
            COLUMNS * WIDTH,
            bars.height,
            escaped(title))
        + bars.svg
        + "</svg>\n";
  }

  private void row(List<Panel> panels) {
    int top = height;
    for (int column = 0; column < panels.size(); column++) {
      x = column * WIDTH;
      y = top;
      panel(panels.get(column));
      height = Math.max(height, y);
    }
  }

  private void panel(Panel panel) {
    text(x, y + 22, "start", "bold", panel.title() + ", " + panel.unit() + better(panel));
    y += HEAD;
    List<Figure> sorted = panel.figures().stream().sorted(order(panel)).toList();
    double most = sorted.stream().mapToDouble(Figure::value).max().orElse(1);
    for (Figure figure : sorted) {
      bar(figure, figure.value() / most);
      y += LINE;
    }
    y += GAP;
  }

  private static String better(Panel panel) {
    return panel.isRate() ? " (more is better)" : " (less is better)";
  }

  /** The best first. */
  private static Comparator<Figure> order(Panel panel) {
    Comparator<Figure> ascending = Comparator.comparingDouble(Figure::value);
    return panel.isRate() ? ascending.reversed() : ascending;
  }

  private void bar(Figure figure, double share) {
    double length = Math.max(1, share * LONGEST);
    text(x + LABELS - 8, y + 12, "end", figure.isOurs() ? "bold" : "normal", figure.name());
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"15\" rx=\"2\" %s/>%n",
            x + LABELS,
            y,
            length,
            paint(figure)));
    text(
        x + LABELS + length + 6,
        y + 12,
        "start",
        figure.isOurs() ? "bold" : "normal",
        Panel.number(figure.value()));
  }

  private static String paint(Figure figure) {
    if (figure.isOurs()) {
      return "fill=\"#2f81f7\"";
    }
    return figure.isLimit()
        ? "fill=\"none\" stroke=\"#8c959f\" stroke-dasharray=\"3 2\""
        : "fill=\"#8c959f\"";
  }

  private void text(double left, double baseline, String anchor, String weight, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-weight=\"%s\" fill=\"%s\">%s</text>%n",
            left,
            baseline,
            anchor,
            weight,
            TEXT,
            escaped(text)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
