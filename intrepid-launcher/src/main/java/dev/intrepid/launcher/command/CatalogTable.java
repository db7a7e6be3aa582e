package dev.intrepid.launcher.command;

import dev.intrepid.json.Json;
import dev.intrepid.launcher.catalog.AppCatalog;
import dev.intrepid.launcher.catalog.CatalogSubscriber;
import dev.intrepid.launcher.catalog.ComputationEntry;
import dev.intrepid.launcher.catalog.EventReference;
import dev.intrepid.launcher.catalog.Flow;
import dev.intrepid.launcher.catalog.Flow.HandlerPlace;
import dev.intrepid.launcher.catalog.Flow.Memo;
import dev.intrepid.launcher.catalog.Flow.Message;
import dev.intrepid.launcher.catalog.Flow.Upcast;
import dev.intrepid.launcher.catalog.HandlerEntry;
import dev.intrepid.launcher.catalog.MemoReference;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.TextTable;
import dev.intrepid.launcher.output.TextTable.Column;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Prints a catalog as tables: messages, upcasts, handlers, memos, and those that are computed. */
final class CatalogTable {

  private final AppCatalog catalog;
  private final Flow flow;
  private final int width;
  private final PrintWriter out;

  CatalogTable(AppCatalog catalog, int width, PrintWriter out) {
    this.catalog = catalog;
    this.flow = Flow.of(catalog);
    this.width = width;
    this.out = out;
  }

  void print() {
    print(
        List.of("message", "stream", "published by", "handled by"),
        flow.messages().stream().map(CatalogTable::cells).toList());
    out.println();
    if (!flow.upcasts().isEmpty()) {
      print(
          List.of("upcast from", "to", "by"),
          flow.upcasts().stream().map(CatalogTable::cells).toList());
      out.println();
    }
    print(
        List.of("handler", "takes", "publishes", "stores", "reads"),
        flow.subscribers().stream().flatMap(CatalogTable::rows).toList());
    out.println();
    print(
        List.of("memo", "class", "stored by", "read by"),
        flow.memos().stream().map(CatalogTable::cells).toList());
    List<List<String>> computed = flow.memos().stream().flatMap(CatalogTable::computed).toList();
    if (!computed.isEmpty()) {
      out.println();
      print(List.of("computed memo", "by", "kept for", "dropped by", "refreshed by"), computed);
    }
  }

  /** The entries of the catalog as they are, each with its kind. */
  void printJson() {
    catalog.events().forEach(event -> printJson("event", event.json()));
    catalog.upcasts().forEach(upcast -> printJson("upcast", upcast.json()));
    catalog.memos().forEach(memo -> printJson("memo", memo.json()));
    catalog.subscribers().forEach(subscriber -> printJson("subscriber", subscriber.json()));
  }

  private void printJson(String kind, JsonNode entry) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("kind", kind);
    entry
        .propertyStream()
        .forEach(
            property -> properties.put(property.getKey(), Json.of(property.getValue().toString())));
    JsonLine.print(out, properties);
  }

  private void print(List<String> columns, List<List<String>> rows) {
    new TextTable(columns.stream().map(Column::text).toList(), width, out).print(rows);
  }

  private static List<String> cells(Message message) {
    return List.of(
        message.reference().label(),
        message.entry() == null ? "?" : message.entry().stream(),
        labels(message.publishedBy()),
        labels(message.handledBy()));
  }

  private static List<String> cells(Upcast upcast) {
    return List.of(
        upcast.from().versioned(), texts(upcast.to(), EventReference::versioned), upcast.by());
  }

  /** The methods; what drops memos stands with these. */
  private static Stream<List<String>> rows(CatalogSubscriber subscriber) {
    return subscriber.handlers().stream()
        .filter(handler -> handler.evicts().isEmpty() && handler.refreshes().isEmpty())
        .map(
            handler ->
                List.of(
                    new HandlerPlace(subscriber, handler).label(),
                    texts(handler.takes(), EventReference::label),
                    texts(handler.publishes(), EventReference::label) + more(handler),
                    texts(handler.stores(), MemoReference::template) + more(handler),
                    texts(handler.reads(), MemoReference::template)));
  }

  /** The mark of a handler that returns Effects. */
  private static String more(HandlerEntry handler) {
    return handler.effects() ? "?" : "";
  }

  private static List<String> cells(Memo memo) {
    return List.of(
        memo.reference().template(),
        simple(memo.reference().javaClass()),
        labels(memo.storedBy()),
        readers(memo));
  }

  /** Also the methods that compute other memos of it. */
  private static String readers(Memo memo) {
    return Stream.concat(
            memo.readBy().stream().map(HandlerPlace::label),
            memo.neededBy().stream().map(ComputationEntry::label))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Stream<List<String>> computed(Memo memo) {
    return Stream.ofNullable(memo.computation())
        .map(
            computation ->
                List.of(
                    memo.reference().template(),
                    computation.label(),
                    keptFor(computation),
                    messages(memo.droppedBy()),
                    messages(memo.refreshedBy())));
  }

  /** As people write it in {@code @Cached}: {@code 10m}. */
  private static String keptFor(ComputationEntry computation) {
    String ttl = computation.ttl();
    return ttl.isEmpty() ? "ever" : ttl.replaceFirst("^PT", "").toLowerCase(Locale.ROOT);
  }

  private static String messages(List<HandlerPlace> handlers) {
    return texts(
        handlers.stream().flatMap(place -> place.handler().takes().stream()).toList(),
        EventReference::label);
  }

  /** A Java type without its packages. */
  private static String simple(String javaType) {
    return javaType.replaceAll("\\b(?:\\p{Ll}[\\w$]*\\.)+", "").replace('$', '.');
  }

  private static String labels(List<HandlerPlace> handlers) {
    return texts(handlers, HandlerPlace::label);
  }

  private static <T> String texts(List<T> things, Function<T, String> text) {
    return things.stream().map(text).distinct().collect(Collectors.joining(", "));
  }
}
