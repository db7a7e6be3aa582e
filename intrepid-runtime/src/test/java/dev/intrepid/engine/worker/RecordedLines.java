package dev.intrepid.engine.worker;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** A logger that remembers its lines. Thread-safe. */
public final class RecordedLines extends LegacyAbstractLogger {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // no test writes it
  private final List<String> lines = new CopyOnWriteArrayList<>();

  /** Tells this of outages of a repo in memory, whose time stands still. */
  public RepoOutage outage() {
    return new RepoOutage("The repo memory:", this, () -> 0);
  }

  /** The lines of INFO and above: their level and their text. */
  public List<String> lines() {
    return lines.stream().filter(line -> !line.startsWith("DEBUG ")).toList();
  }

  /** All lines. */
  public List<String> all() {
    return List.copyOf(lines);
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      String text,
      @Nullable Object @Nullable [] arguments,
      @Nullable Throwable cause) {
    lines.add(level + " " + MessageFormatter.basicArrayFormat(text, arguments));
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  public boolean isTraceEnabled() {
    return false;
  }

  @Override
  public boolean isDebugEnabled() {
    return true;
  }

  @Override
  public boolean isInfoEnabled() {
    return true;
  }

  @Override
  public boolean isWarnEnabled() {
    return true;
  }

  @Override
  public boolean isErrorEnabled() {
    return true;
  }
}
