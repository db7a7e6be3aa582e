package dev.intrepid.launcher.output;

import dev.intrepid.json.Json;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Stored JSON on many lines, for people; numbers have the digits with which they are stored. */
public final class PrettyJson {

  private PrettyJson() {}

  /**
   * The text.
   *
   * @param json one that can be read
   */
  public static String of(Json json) {
    StringWriter text = new StringWriter();
    try (JsonParser parser = JsonLine.FACTORY.createParser(ObjectReadContext.empty(), json.utf8());
        JsonGenerator generator = JsonLine.FACTORY.createGenerator(new Indented(), text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isNumeric()) {
          generator.writeNumber(parser.getString());
        } else {
          generator.copyCurrentEvent(parser);
        }
      }
    }
    return text.toString();
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }
  }
}
