package dev.intrepid.launcher;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A result of an app. Cells are texts, numbers, times, durations and {@linkplain #percent shares};
 * {@link Launch#print} writes each in the way that suits its reader. Not thread-safe.
 *
 * <pre>{@code
 * launch.print(Table.titled("Top customers", "customer", "orders", "spent").row("ada", 3, 129.9));
 * }</pre>
 */
public final class Table {

  private final String title;
  private final List<String> columns;
  private final List<List<Object>> rows = new ArrayList<>();

  private Table(String title, List<String> columns) {
    this.title = requireNonNull(title);
    this.columns = columns;
  }

  /** An empty table with these columns. */
  public static Table titled(String title, String... columns) {
    return new Table(title, List.of(columns));
  }

  /** A share of a whole as a cell; of nothing, it is nothing. */
  public static Object percent(long part, long whole) {
    return new Percent(whole == 0 ? 0 : 100.0 * part / whole);
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if there is not one cell a column
   */
  public Table row(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "A row of this table has " + columns.size() + " cells, not " + cells.length + ".");
    }
    rows.add(List.copyOf(Arrays.asList(cells)));
    return this;
  }

  public String title() {
    return title;
  }

  public List<String> columns() {
    return columns;
  }

  public List<List<Object>> rows() {
    return rows;
  }

  /** A share, in percent. */
  public record Percent(double value) {}
}
