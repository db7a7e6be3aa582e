package dev.intrepid.launcher.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints rows of texts as aligned columns, page by page: the widths of a page are never below those
 * of the page before, and only one page is in memory. Texts that do not fit the terminal lose their
 * end to an ellipsis; numbers, times, and names that another command is given, never do.
 */
public final class TextTable {

  /** A column of a text table. */
  public record Column(String name, boolean numeric, boolean isWhole) {
    public static Column text(String name) {
      return new Column(name, false, false);
    }

    /**
     * Names that people hand to another command, single words, and times, of which a part would say
     * something else.
     */
    public static Column key(String name) {
      return new Column(name, false, true);
    }

    public static Column number(String name) {
      return new Column(name, true, true);
    }
  }

  private static final String GAP = "  ";
  private static final int NARROWEST = 8;

  private final List<Column> columns;
  private final int lineWidth;
  private final PrintWriter out;
  private final int[] widths;
  private boolean headed;

  public TextTable(List<Column> columns, int lineWidth, PrintWriter out) {
    this.columns = List.copyOf(columns);
    this.lineWidth = lineWidth;
    this.out = out;
    this.widths = columns.stream().mapToInt(column -> TextWidth.of(column.name())).toArray();
  }

  public void print(List<List<String>> rows) {
    List<List<String>> printable = rows.stream().map(TextTable::printable).toList();
    for (List<String> row : printable) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
      }
    }
    int[] fitted = fitted();
    if (!headed) {
      printLine(columns.stream().map(c -> c.name().toUpperCase(Locale.ROOT)).toList(), fitted);
      headed = true;
    }
    printable.forEach(row -> printLine(row, fitted));
  }

  private static List<String> printable(List<String> row) {
    return row.stream().map(TextWidth::printable).toList();
  }

  /** Takes from the widest text until the line fits or no text can give any more. */
  private int[] fitted() {
    int[] fitted = widths.clone();
    int excess = Arrays.stream(fitted).sum() + GAP.length() * (fitted.length - 1) - lineWidth;
    while (excess > 0) {
      int widest = widestText(fitted);
      if (widest < 0) {
        break;
      }
      int cut = Math.min(excess, Math.max(1, fitted[widest] - secondWidest(fitted, widest)));
      cut = Math.min(cut, fitted[widest] - floor(widest));
      fitted[widest] -= cut;
      excess -= cut;
    }
    return fitted;
  }

  private int widestText(int[] fitted) {
    int widest = -1;
    for (int i = 0; i < fitted.length; i++) {
      boolean canGive = !columns.get(i).isWhole() && fitted[i] > floor(i);
      if (canGive && (widest < 0 || fitted[i] > fitted[widest])) {
        widest = i;
      }
    }
    return widest;
  }

  private int secondWidest(int[] fitted, int widest) {
    int second = 0;
    for (int i = 0; i < fitted.length; i++) {
      if (i != widest && !columns.get(i).isWhole()) {
        second = Math.max(second, fitted[i]);
      }
    }
    return second;
  }

  private int floor(int column) {
    return Math.max(NARROWEST, TextWidth.of(columns.get(column).name()));
  }

  private void printLine(List<String> cells, int[] fitted) {
    List<String> aligned = new ArrayList<>(cells.size());
    for (int i = 0; i < fitted.length; i++) {
      String cell =
          columns.get(i).isWhole() ? cells.get(i) : TextWidth.cut(cells.get(i), fitted[i]);
      String blanks = " ".repeat(Math.max(0, fitted[i] - TextWidth.of(cell)));
      aligned.add(columns.get(i).numeric() ? blanks + cell : cell + blanks);
    }
    out.println(String.join(GAP, aligned).stripTrailing());
  }
}
