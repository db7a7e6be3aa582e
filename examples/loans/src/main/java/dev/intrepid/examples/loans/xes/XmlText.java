package dev.intrepid.examples.loans.xes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an XML file, in the encoding that it begins with. Bytes that are no text fail as they
 * are read: left to itself, the parser prints what is wrong beside throwing it.
 */
final class XmlText {

  private static final int HEAD = 256;
  private static final String MARK_OF_UTF_8 = "\u00ef\u00bb\u00bf";
  private static final Pattern MARK_OF_UTF_16 = Pattern.compile("^(\u00fe\u00ff|\u00ff\u00fe)");
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.-]+)[\"']");

  private XmlText() {}

  /**
   * The text of a file.
   *
   * @param input its bytes, which can go back to a mark
   * @throws XesFormatException if it names an encoding that there is not
   */
  static Reader of(InputStream input, Path file) throws IOException {
    input.mark(HEAD);
    String head = new String(input.readNBytes(HEAD), ISO_8859_1);
    input.reset();
    if (head.startsWith(MARK_OF_UTF_8)) {
      input.skipNBytes(MARK_OF_UTF_8.length());
      return reader(input, UTF_8);
    }
    return reader(input, charset(head, file));
  }

  private static Charset charset(String head, Path file) {
    if (MARK_OF_UTF_16.matcher(head).find()) {
      return UTF_16;
    }
    Matcher encoding = ENCODING.matcher(head);
    if (!encoding.find()) {
      return UTF_8;
    }
    try {
      return Charset.forName(encoding.group(1));
    } catch (IllegalArgumentException e) {
      throw new XesFormatException(
          "The encoding " + encoding.group(1) + " is none that Java has", file, 1, e);
    }
  }

  private static Reader reader(InputStream input, Charset charset) {
    return new InputStreamReader(
        input,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
