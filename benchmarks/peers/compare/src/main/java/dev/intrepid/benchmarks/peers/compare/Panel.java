package dev.intrepid.benchmarks.peers.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One measure of several programs.
 *
 * @param isRate whether more is better
 */
public record Panel(String title, String unit, boolean isRate, List<Figure> figures) {

  /** Copies the list. */
  public Panel {
    figures = List.copyOf(figures);
  }

  /** The figure of a program, if it has one. */
  Optional<Figure> figure(String name) {
    return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
  }

  /** How many times better a peer is than what it is compared with; at most 1 if it is not. */
  double lead(Figure peer) {
    double ours = figure(peer.beside()).orElseThrow().value();
    return isRate ? peer.value() / ours : ours / peer.value();
  }

  /** A value with as many digits as mean something. */
  static String number(double value) {
    String digits = value < 0.05 ? "%.0f" : value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, digits, value);
  }
}
