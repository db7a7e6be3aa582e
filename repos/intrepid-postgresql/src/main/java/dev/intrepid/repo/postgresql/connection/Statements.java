package dev.intrepid.repo.postgresql.connection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Statements with their parameters, sent in one message: what is added is run when all are there. A
 * message that grows too large is sent before. For one thread.
 */
public final class Statements {

  /** About so many characters of texts go with one message. */
  private static final long MOST_CHARACTERS = 8 << 20;

  private interface Parameter {
    void set(PreparedStatement statement, int index) throws SQLException;
  }

  private final Session session;
  private final StringBuilder sql = new StringBuilder();
  private final List<Parameter> parameters = new ArrayList<>();
  private long characters;

  public Statements(Session session) {
    this.session = session;
  }

  /** Adds a statement, whose parameters are added next. */
  public Statements add(String statement) throws SQLException {
    if (characters >= MOST_CHARACTERS) {
      run();
    }
    if (!sql.isEmpty()) {
      sql.append("; ");
    }
    sql.append(statement);
    return this;
  }

  /** Goes on with the text of the statement that was added last. */
  public Statements continued(String text) {
    sql.append(text);
    return this;
  }

  public Statements number(long value) {
    return with((statement, index) -> statement.setLong(index, value));
  }

  public Statements integer(int value) {
    return with((statement, index) -> statement.setInt(index, value));
  }

  public Statements id(UUID value) {
    return with((statement, index) -> statement.setObject(index, value));
  }

  @SuppressWarnings("NullAway") // JDBC is not annotated to say that a text may be null
  public Statements text(@Nullable String value) {
    characters += value == null ? 0 : value.length();
    return with((statement, index) -> statement.setString(index, value));
  }

  public Statements texts(Collection<String> values) {
    return texts(values, value -> value);
  }

  public <T> Statements numbers(Collection<T> rows, Function<T, @Nullable Long> column) {
    @Nullable Long[] numbers = new @Nullable Long[rows.size()];
    int i = 0;
    for (T row : rows) {
      numbers[i++] = column.apply(row);
    }
    return array("bigint", numbers);
  }

  public <T> Statements integers(Collection<T> rows, ToIntFunction<T> column) {
    return array("integer", rows.stream().mapToInt(column).boxed().toArray(Integer[]::new));
  }

  public <T> Statements ids(Collection<T> rows, Function<T, UUID> column) {
    return array("uuid", rows.stream().map(column).toArray(UUID[]::new));
  }

  public <T> Statements texts(Collection<T> rows, Function<T, @Nullable String> column) {
    @Nullable String[] texts = new @Nullable String[rows.size()];
    int i = 0;
    for (T row : rows) {
      String text = column.apply(row);
      characters += text == null ? 0 : text.length();
      texts[i++] = text;
    }
    return array("text", texts);
  }

  private Statements array(String type, @Nullable Object[] elements) {
    return with((statement, index) -> session.setArray(statement, index, type, elements));
  }

  private Statements with(Parameter parameter) {
    parameters.add(parameter);
    return this;
  }

  /** Runs what was added, in one message. */
  public Answers run() throws SQLException {
    PreparedStatement statement = session.prepare(sql.toString());
    for (int i = 0; i < parameters.size(); i++) {
      parameters.get(i).set(statement, i + 1);
    }
    sql.setLength(0);
    parameters.clear();
    characters = 0;
    Answers answers = Answers.of(statement);
    // What was bound may be large.
    statement.clearParameters();
    return answers;
  }
}
