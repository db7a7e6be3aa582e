package dev.intrepid.examples.loans;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the publisher of a log has counted, as the head of the file says. */
final class PublisherStatistics {

  private final Map<String, Map<String, Long>> byKey = new HashMap<>();
  private final Map<String, Long> totals = new HashMap<>();

  private PublisherStatistics() {}

  static PublisherStatistics read(Path file) throws IOException, XMLStreamException {
    PublisherStatistics statistics = new PublisherStatistics();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      statistics.read(XMLInputFactory.newDefaultFactory().createXMLStreamReader(in));
    }
    return statistics;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    String outer = "";
    int depth = 0;
    while (xml.hasNext()) {
      int token = xml.next();
      if (token == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (token == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (xml.getLocalName().equals("trace")) {
          return;
        }
        String key = xml.getAttributeValue(null, "key");
        if (xml.getLocalName().equals("int") && key != null) {
          long value = Long.parseLong(xml.getAttributeValue(null, "value"));
          if (depth == 2) {
            outer = key;
            totals.put(key, value);
          } else {
            byKey.computeIfAbsent(outer, k -> new HashMap<>()).put(key, value);
          }
        }
      }
    }
  }

  /** The figure of that name. */
  long total(String key) {
    return totals.get(key);
  }

  /** The parts of the figure of that name. */
  Map<String, Long> parts(String key) {
    return byKey.get(key);
  }
}
