package dev.intrepid.benchmarks.loans;

import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.sqlite.JdbcLog;
import dev.intrepid.repo.EventIds;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The limit of loans: parses the file as a stream and inserts its events, 512 a commit. */
final class InsertRows {

  private static final int PAGE = 512;

  private final XMLStreamReader xml;
  private final JdbcLog log;
  private long rows;

  private InsertRows(XMLStreamReader xml, JdbcLog log) {
    this.xml = xml;
    this.log = log;
  }

  /** Reads the first argument into a new database at the second. */
  public static void main(String[] arguments) throws Exception {
    try (InputStream input = unpacked(Path.of(arguments[0]));
        JdbcLog log = JdbcLog.create(Path.of(arguments[1]))) {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      InsertRows insert = new InsertRows(factory.createXMLStreamReader(input), log);
      insert.run();
      Checked.equal("the number of rows", insert.rows, log.count());
      Checked.equal("the number of rows of the file", 262_200L, insert.rows);
    }
  }

  private static InputStream unpacked(Path file) throws IOException {
    InputStream packed = Files.newInputStream(file);
    return new BufferedInputStream(new GZIPInputStream(packed, 1 << 16), 1 << 16);
  }

  private void run() throws XMLStreamException, SQLException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("trace")) {
        insert(trace());
      }
    }
    log.commit();
  }

  private Trace trace() throws XMLStreamException {
    Trace trace = new Trace();
    while (enters()) {
      if (xml.getLocalName().equals("event")) {
        trace.events.add(event());
      } else {
        switch (key()) {
          case "concept:name" -> trace.name = value();
          case "AMOUNT_REQ" -> trace.amount = value();
          case "REG_DATE" -> trace.registeredAt = value();
          default -> {}
        }
        leave();
      }
    }
    return trace;
  }

  private Step event() throws XMLStreamException {
    Step event = new Step();
    while (enters()) {
      switch (key()) {
        case "concept:name" -> event.activity = value();
        case "lifecycle:transition" -> event.transition = value();
        case "org:resource" -> event.resource = value();
        case "time:timestamp" -> event.at = value();
        default -> {}
      }
      leave();
    }
    return event;
  }

  private void insert(Trace trace) throws SQLException {
    String stream = "applications/" + trace.name;
    for (int i = 0; i < trace.events.size(); i++) {
      Step event = trace.events.get(i);
      log.append(
          EventIds.named(trace.name + "/" + i), stream, event.type(), event.json(trace, i == 0));
      if (++rows % PAGE == 0) {
        log.commit();
      }
    }
  }

  private boolean enters() throws XMLStreamException {
    while (true) {
      int token = xml.next();
      if (token == XMLStreamConstants.START_ELEMENT || token == XMLStreamConstants.END_ELEMENT) {
        return token == XMLStreamConstants.START_ELEMENT;
      }
    }
  }

  private void leave() throws XMLStreamException {
    while (enters()) {
      leave();
    }
  }

  private String key() {
    return xml.getAttributeValue(null, "key");
  }

  private String value() {
    return xml.getAttributeValue(null, "value");
  }

  private static final class Trace {
    private String name = "";
    private String amount = "";
    private String registeredAt = "";
    private final List<Step> events = new ArrayList<>();
  }

  private static final class Step {
    private String activity = "";
    private String transition = "";
    private String resource = "UNKNOWN";
    private String at = "";

    String type() {
      return switch (activity.charAt(0)) {
        case 'A' -> "ApplicationEvent";
        case 'O' -> "OfferEvent";
        default -> "WorkItemEvent";
      };
    }

    byte[] json(Trace trace, boolean first) {
      return RowJson.encode(
          trace.name,
          activity,
          transition,
          resource,
          at,
          first ? trace.amount : "",
          first ? trace.registeredAt : "");
    }
  }
}
