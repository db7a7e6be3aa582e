package dev.intrepid.examples.loans.xes;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XES log case by case: one case is in memory, whatever the size of the file. Nothing that
 * the file points at is read: no document type, no entities. Not thread-safe.
 */
public final class XesReader implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final CountedInput counted;
  private final InputStream input;
  private final XMLStreamReader xml;
  private boolean logSeen;
  private long traces;

  private XesReader(Path file, CountedInput counted, InputStream input, Reader text) {
    this.file = file;
    this.counted = counted;
    this.input = input;
    try {
      this.xml = factory().createXMLStreamReader(text);
    } catch (XMLStreamException e) {
      throw packedBadly(damaged(e), 1);
    }
  }

  /**
   * Opens a log; one whose name ends with {@code .gz} is unpacked on the way.
   *
   * @throws IOException if it cannot be read
   * @throws XesFormatException if it is neither XML nor packed XML
   */
  public static XesReader open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new XesFormatException("A log is a file, not a folder", file, 0, null);
    }
    CountedInput counted = new CountedInput(Files.newInputStream(file));
    try {
      InputStream input = new BufferedInputStream(unpacked(file, counted), BUFFER);
      return new XesReader(file, counted, input, XmlText.of(input, file));
    } catch (UnpackedInput.DamagedException e) {
      counted.close();
      throw new XesFormatException(String.valueOf(e.getMessage()), file, 0, e);
    } catch (IOException | RuntimeException e) {
      counted.close();
      throw e;
    }
  }

  private static InputStream unpacked(Path file, InputStream packed) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return packed;
    }
    try {
      return new UnpackedInput(packed);
    } catch (ZipException | EOFException e) {
      throw new XesFormatException("The file is not packed by gzip, as its name says", file, 0, e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return factory;
  }

  /**
   * The next case; nothing after the last one.
   *
   * @throws XesFormatException if the file is damaged or this case is not as it must be
   */
  public Optional<XesTrace> next() {
    try {
      return read();
    } catch (XesFormatException e) {
      throw packedBadly(e, xml.getLocation().getLineNumber());
    }
  }

  /** The same, unless the file is packed and damaged: then that is what is wrong with it. */
  private XesFormatException packedBadly(XesFormatException e, int line) {
    String packing = damageOfTheRest();
    return packing == null ? e : new XesFormatException(packing, file, line, e);
  }

  private Optional<XesTrace> read() {
    try {
      while (xml.hasNext()) {
        int token = xml.next();
        if (token == XMLStreamConstants.DTD) {
          throw problem("A log has no document type");
        }
        if (token == XMLStreamConstants.START_ELEMENT && entersTrace()) {
          traces++;
          return Optional.of(new TraceReader(file, xml).read());
        }
      }
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
    if (traces == 0) {
      throw new XesFormatException("The log has no cases: it has no <trace>", file, 0, null);
    }
    return Optional.empty();
  }

  private boolean entersTrace() {
    String element = xml.getLocalName();
    if (!logSeen && !element.equals("log")) {
      throw problem("An XES log begins with <log>, not with <" + element + ">");
    }
    logSeen = true;
    return element.equals("trace");
  }

  /** How much of the file is read, in bytes of the file as it is. */
  public long bytesRead() {
    return counted.count();
  }

  private XesFormatException problem(String problem) {
    return new XesFormatException(problem, file, xml.getLocation().getLineNumber(), null);
  }

  private XesFormatException damaged(XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
    Throwable cause = e.getNestedException();
    if (cause instanceof UnpackedInput.DamagedException) {
      return new XesFormatException(String.valueOf(cause.getMessage()), file, line, e);
    }
    if (cause instanceof CharacterCodingException) {
      return new XesFormatException("The file has bytes that are no text", file, line, e);
    }
    if (cause instanceof IOException) {
      return new XesFormatException("The file cannot be read: " + cause, file, line, e);
    }
    return new XesFormatException("The file is not whole XML: " + reason(e), file, line, e);
  }

  /** What a damaged file unpacks to is often no XML, long before the unpacking itself fails. */
  private @Nullable String damageOfTheRest() {
    byte[] rest = new byte[BUFFER];
    try {
      while (input.read(rest) >= 0) {
        // The sum over all bytes is compared at their end.
      }
      return null;
    } catch (UnpackedInput.DamagedException e) {
      return e.getMessage();
    } catch (IOException e) {
      return null;
    }
  }

  /** The parser's own text begins with a line about the place. */
  private static String reason(XMLStreamException e) {
    String text = String.valueOf(e.getMessage());
    int message = text.indexOf("Message: ");
    String reason = message < 0 ? text : text.substring(message + "Message: ".length());
    return reason.replaceAll("\\R+", " ").replaceAll("\\.$", "");
  }

  @Override
  public void close() throws IOException {
    try (input) {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("The file " + file + " cannot be closed: " + e.getMessage(), e);
    }
  }
}
