package dev.intrepid.processor.catalog;

import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.KeepingModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.MemoPlace;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.model.uri.Template;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the entries of the catalog for messages and memos, as maps, lists, texts and numbers. */
final class CatalogReader {

  private final Shapes shapes;

  CatalogReader(Shapes shapes) {
    this.shapes = shapes;
  }

  Map<String, Object> event(EventModel event) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", event.eventType());
    entry.put("version", event.version());
    if (!event.formerly().isEmpty()) {
      entry.put("formerly", WrittenText.texts(event.formerly()));
    }
    entry.put("class", event.type().name().reflectionName());
    entry.put("stream", event.stream().text());
    Map<String, Object> names = names(event);
    if (!names.isEmpty()) {
      entry.put("names", names);
    }
    entry.put("schema", JsonSchema.of(new JsonType.Parts(event.type().name()), shapes));
    return entry;
  }

  /** The names in JSON of the variables of the stream, of those that have another there. */
  private static Map<String, Object> names(EventModel event) {
    Map<String, Object> names = new LinkedHashMap<>();
    List<String> variables = event.stream().variables();
    for (ComponentModel component : event.components()) {
      String name = component.name();
      if (variables.contains(name) && !component.jsonName().equals(name)) {
        names.put(name, component.jsonName());
      }
    }
    return names;
  }

  static Map<String, Object> upcast(UpcastModel upcast, StoredVersion from) {
    Map<String, Object> entry = stored(from);
    entry.put("to", upcast.to().stream().map(CatalogReader::stored).toList());
    entry.put("class", upcast.owner().name().reflectionName());
    entry.put("method", upcast.method());
    return entry;
  }

  private static Map<String, Object> stored(StoredVersion stored) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", stored.type());
    entry.put("version", stored.version());
    return entry;
  }

  Map<String, Object> memo(MemoModel memo) {
    Map<String, Object> entry = place(MemoPlace.of(memo));
    entry.put("formerly", Template.texts(memo.formerly()));
    entry.put("schema", JsonSchema.of(new JsonType.Parts(memo.type().name()), shapes));
    return entry;
  }

  /** The memo that a handler keeps at a URI of its own. */
  Map<String, Object> memo(HandlerModel handler, Template template) {
    JsonType json = handler.value().orElseThrow();
    Map<String, Object> entry = place(MemoPlace.of(template, json));
    entry.put("formerly", Template.texts(handler.formerlyAt()));
    entry.put("by", handler.signature());
    entry.put("schema", JsonSchema.of(json, shapes));
    return entry;
  }

  /** The memo that a method computes. */
  Map<String, Object> memo(MemoMethodModel method) {
    Map<String, Object> entry = place(method.place());
    entry.put("formerly", Template.texts(method.formerly()));
    entry.put("computed", computed(method));
    entry.put("schema", JsonSchema.of(method.value().orElseThrow(), shapes));
    return entry;
  }

  /** By whom a memo is computed, of what, and how it is kept. */
  private static Map<String, Object> computed(MemoMethodModel method) {
    KeepingModel keeping = method.keeping();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("class", method.owner().name().reflectionName());
    entry.put("method", method.method());
    entry.put("optional", method.mayBeAbsent());
    keeping.times().forEach(time -> entry.put(time.name(), time(time)));
    entry.put("jitter", keeping.jitter().share());
    entry.put("exclusive", keeping.isExclusive());
    entry.put("local", keeping.isLocal());
    entry.put("reads", SubscriberEntry.reads(method));
    entry.put("state", SubscriberEntry.state(method));
    return entry;
  }

  private static String time(KeepingModel.Time time) {
    return time.duration().map(Duration::toString).orElse("");
  }

  static Map<String, Object> place(MemoPlace place) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("template", place.template());
    entry.put("class", place.type());
    return entry;
  }
}
