package dev.intrepid.launcher.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints a catalog as one self-contained page of HTML: the flow drawn, searchable, each element
 * with its details. Style and script are in the resources beside this class.
 */
public final class HtmlFormat {

  private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+)}}");

  private HtmlFormat() {}

  /**
   * The text of a {@code .html} file.
   *
   * @param title what the program is called
   */
  public static String write(AppCatalog catalog, String title) {
    return HOLE.matcher(resource("page.html"))
        .replaceAll(hole -> Matcher.quoteReplacement(part(hole.group(1), catalog, title)));
  }

  private static String part(String name, AppCatalog catalog, String title) {
    return switch (name) {
      case "title" -> escaped(title);
      case "style" -> resource("page.css");
      case "catalog" -> JsonDocument.inScript(json(catalog));
      default -> resource(name + ".js");
    };
  }

  private static ObjectNode json(AppCatalog catalog) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode events = json.putArray("events");
    catalog.events().forEach(event -> events.add(entry(event.json())));
    ArrayNode upcasts = json.putArray("upcasts");
    Flow.of(catalog).upcasts().forEach(upcast -> upcasts.add(upcast(upcast)));
    ArrayNode memos = json.putArray("memos");
    catalog.memos().forEach(memo -> memos.add(entry(memo.json())));
    ArrayNode subscribers = json.putArray("subscribers");
    catalog.subscribers().forEach(subscriber -> subscribers.add(subscriber.json()));
    return json;
  }

  private static ObjectNode upcast(Flow.Upcast upcast) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("by", upcast.by());
    json.set("from", reference(upcast.from()));
    ArrayNode to = json.putArray("to");
    upcast.to().forEach(reference -> to.add(reference(reference)));
    return json;
  }

  private static ObjectNode reference(EventReference reference) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", reference.type())
        .put("version", reference.version())
        .put("class", reference.javaClass());
  }

  /** With the schema as text: a browser would round the range of a long. */
  private static ObjectNode entry(JsonNode json) {
    ObjectNode entry = json.asObject().deepCopy();
    return entry.put("schema", JsonDocument.pretty(json.path("schema")));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String resource(String name) {
    try (InputStream in = requireNonNull(HtmlFormat.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
