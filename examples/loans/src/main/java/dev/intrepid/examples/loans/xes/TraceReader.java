package dev.intrepid.examples.loans.xes;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one {@code <trace>}, from its start to its end. Attributes of attributes do not count. */
final class TraceReader {

  /** The value that a log has for something unknown. */
  private static final String UNKNOWN = "UNKNOWN";

  private final Path file;
  private final XMLStreamReader xml;
  private final int line;
  private final List<XesEvent> events = new ArrayList<>();
  private @Nullable String name;
  private @Nullable BigDecimal amount;
  private @Nullable Instant registeredAt;

  TraceReader(Path file, XMLStreamReader xml) {
    this.file = file;
    this.xml = xml;
    this.line = line();
  }

  XesTrace read() throws XMLStreamException {
    while (nextChild()) {
      if (xml.getLocalName().equals("event")) {
        events.add(readEvent());
      } else {
        readAttribute();
      }
    }
    if (name == null || name.isBlank()) {
      throw problem("A case has no concept:name", line);
    }
    if (events.isEmpty()) {
      throw problem("The case " + name + " has no events", line);
    }
    return new XesTrace(
        name, Optional.ofNullable(amount), Optional.ofNullable(registeredAt), events, line);
  }

  private void readAttribute() throws XMLStreamException {
    String value = value();
    switch (key()) {
      case "concept:name" -> name = value;
      case "AMOUNT_REQ" -> amount = isUnknown(value) ? null : number("AMOUNT_REQ", value);
      case "REG_DATE" -> registeredAt = isUnknown(value) ? null : time("REG_DATE", value);
      default -> {}
    }
    skipChildren();
  }

  private XesEvent readEvent() throws XMLStreamException {
    int begin = line();
    String activity = null;
    String transition = null;
    String resource = null;
    Instant at = null;
    while (nextChild()) {
      String value = value();
      switch (key()) {
        case "concept:name" -> activity = value;
        case "lifecycle:transition" -> transition = value;
        case "org:resource" -> resource = value;
        case "time:timestamp" -> at = time("time:timestamp", value);
        default -> {}
      }
      skipChildren();
    }
    if (activity == null || activity.isEmpty()) {
      throw problem("An event has no concept:name", begin);
    }
    if (at == null) {
      throw problem("An event has no time:timestamp", begin);
    }
    return new XesEvent(activity, notEmpty(transition), notEmpty(resource), at);
  }

  private static Optional<String> notEmpty(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isEmpty());
  }

  /** Goes to the next element inside the one that was entered; false at the end of that. */
  private boolean nextChild() throws XMLStreamException {
    while (true) {
      int token = xml.next();
      if (token == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (token == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
    }
  }

  private void skipChildren() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int token = xml.next();
      if (token == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (token == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private String key() {
    String key = xml.getAttributeValue(null, "key");
    return key == null ? "" : key;
  }

  private String value() {
    String value = xml.getAttributeValue(null, "value");
    return value == null ? "" : value;
  }

  private static boolean isUnknown(String value) {
    return value.isEmpty() || value.equals(UNKNOWN);
  }

  private Instant time(String what, String value) {
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw problem(
          what + " is no time, such as 2011-10-01T00:38:44.546+02:00: \"" + value + "\"", line());
    }
  }

  private BigDecimal number(String what, String value) {
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException e) {
      throw problem(what + " is no number: \"" + value + "\"", line());
    }
  }

  private int line() {
    return xml.getLocation().getLineNumber();
  }

  private XesFormatException problem(String problem, int at) {
    return new XesFormatException(problem, file, at, null);
  }
}
