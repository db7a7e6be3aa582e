package dev.intrepid.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the entries of the catalog, as maps, lists, texts and numbers. */
final class CatalogReader {

  private final Shapes shapes;

  CatalogReader(Shapes shapes) {
    this.shapes = shapes;
  }

  Map<String, Object> event(EventModel event) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", event.eventType());
    entry.put("version", event.version());
    entry.put("class", event.type().name().reflectionName());
    entry.put("stream", event.stream().text());
    entry.put("schema", Schema.of(new JsonType.Parts(event.type().name()), shapes));
    return entry;
  }

  Map<String, Object> memo(MemoModel memo) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("template", memo.template().text());
    entry.put("class", memo.type().name().reflectionName());
    entry.put("schema", Schema.of(new JsonType.Parts(memo.type().name()), shapes));
    return entry;
  }

  Map<String, Object> memo(HandlerModel handler) {
    JsonType json = handler.value().orElseThrow();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("template", handler.cachedAt() == null ? "" : handler.cachedAt().text());
    entry.put("class", json.java().toString());
    entry.put("by", handler.signature());
    entry.put("schema", Schema.of(json, shapes));
    return entry;
  }

  Map<String, Object> subscriber(HandlersModel handlers) {
    HandlersWriter.Messages messages = HandlersWriter.Messages.of(handlers.handlers());
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", handlers.subscriber().name());
    entry.put("class", handlers.type().name().reflectionName());
    entry.put("topics", messages.events().stream().map(Topic::of).distinct().sorted().toList());
    entry.put("handlers", handlers.handlers().stream().map(CatalogReader::handler).toList());
    return entry;
  }

  private static Map<String, Object> handler(HandlerModel handler) {
    Outcome outcome = Outcome.of(handler);
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("method", handler.method());
    entry.put(
        "takes", handler.message().events().stream().map(EventModel::identity).sorted().toList());
    entry.put("batch", handler.message().isBatch());
    entry.put("publishes", List.copyOf(outcome.events()));
    entry.put("stores", List.copyOf(outcome.memos()));
    return entry;
  }
}
