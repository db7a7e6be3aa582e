package dev.intrepid.launcher.catalog;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as text, the same on every system. */
final class JsonDocument {

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);

  private JsonDocument() {}

  /** Indented, for people. */
  static String pretty(JsonNode json) {
    return JsonMapper.shared().writer().with(PRINTER).writeValueAsString(json) + "\n";
  }

  /** On one line, with nothing that could end a script of HTML. */
  static String inScript(JsonNode json) {
    return json.toString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
