package dev.intrepid.launcher.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@code catalog.json}; passes over properties it does not know. */
final class AppCatalogReader {

  private static final int VERSION = 1;

  private AppCatalogReader() {}

  /**
   * Reads one file: a catalog, or several of them one after the other, as a jar has that was packed
   * of several.
   *
   * @param where the file, for an error
   */
  static AppCatalog read(byte[] utf8, String where) {
    List<AppCatalog> all = new ArrayList<>();
    try (MappingIterator<JsonNode> roots =
        JsonMapper.shared().readerFor(JsonNode.class).readValues(utf8)) {
      while (roots.hasNext()) {
        all.add(read(roots.next(), where));
      }
      if (all.isEmpty()) {
        requireVersion(0, where);
      }
      return all.size() == 1 ? all.get(0) : AppCatalog.merged(all);
    } catch (JacksonException e) {
      throw new CatalogException(
          "The catalog is not of the form the compiler gives it: compile the program again (file: "
              + where
              + ").",
          e);
    }
  }

  private static AppCatalog read(JsonNode root, String where) {
    requireVersion(root.path("catalogVersion").asInt(0), where);
    List<EventEntry> events = list(root, "events", AppCatalogReader::event);
    return new AppCatalog(
        events,
        listIfAny(root, "upcasts", u -> upcast(u, events)),
        list(root, "memos", AppCatalogReader::memo),
        list(root, "subscribers", AppCatalogReader::subscriber));
  }

  private static void requireVersion(int version, String where) {
    if (version > VERSION) {
      throw new CatalogException(
          "The catalog was written by a newer Intrepid: use that one to look at it (file: "
              + where
              + ", catalogVersion: "
              + version
              + ", known: "
              + VERSION
              + ").",
          null);
    }
    if (version < VERSION) {
      throw new CatalogException(
          "The catalog was written by an older Intrepid: compile the program again (file: "
              + where
              + ").",
          null);
    }
  }

  private static EventEntry event(JsonNode entry) {
    return new EventEntry(
        eventReference(entry), text(entry, "stream"), entry.required("schema"), entry);
  }

  private static UpcastEntry upcast(JsonNode entry, List<EventEntry> events) {
    return new UpcastEntry(
        stored(entry, events),
        list(entry, "to", to -> stored(to, events)),
        text(entry, "class"),
        text(entry, "method"),
        entry);
  }

  /** A version of a type: of a message of this catalog, if there is one. */
  private static EventReference stored(JsonNode entry, List<EventEntry> events) {
    EventReference stored =
        new EventReference(text(entry, "type"), entry.required("version").asInt(), "");
    return events.stream()
        .map(EventEntry::reference)
        .filter(stored::isVersionOf)
        .findFirst()
        .orElse(stored);
  }

  private static MemoEntry memo(JsonNode entry) {
    JsonNode computed = entry.path("computed");
    return new MemoEntry(
        memoReference(entry), computed.isObject() ? computation(computed) : null, entry);
  }

  private static ComputationEntry computation(JsonNode entry) {
    return new ComputationEntry(
        text(entry, "class"),
        text(entry, "method"),
        text(entry, "ttl"),
        list(entry, "reads", AppCatalogReader::memoReference));
  }

  private static CatalogSubscriber subscriber(JsonNode entry) {
    return new CatalogSubscriber(
        text(entry, "name"),
        text(entry, "class"),
        list(entry, "handlers", AppCatalogReader::handler),
        entry);
  }

  private static HandlerEntry handler(JsonNode entry) {
    return new HandlerEntry(
        text(entry, "method"),
        list(entry, "takes", AppCatalogReader::eventReference),
        list(entry, "publishes", AppCatalogReader::eventReference),
        list(entry, "stores", AppCatalogReader::memoReference),
        list(entry, "reads", AppCatalogReader::memoReference),
        entry.required("effects").asBoolean(),
        listIfAny(entry, "evicts", AppCatalogReader::eviction),
        listIfAny(entry, "refreshes", AppCatalogReader::memoReference));
  }

  private static EvictionEntry eviction(JsonNode entry) {
    return new EvictionEntry(
        memoReference(entry), listIfAny(entry, "under", JsonNode::stringValue));
  }

  private static EventReference eventReference(JsonNode entry) {
    return new EventReference(
        text(entry, "type"), entry.required("version").asInt(), text(entry, "class"));
  }

  private static MemoReference memoReference(JsonNode entry) {
    return new MemoReference(text(entry, "template"), text(entry, "class"));
  }

  private static String text(JsonNode entry, String name) {
    return entry.required(name).stringValue();
  }

  private static <E> List<E> listIfAny(JsonNode entry, String name, Function<JsonNode, E> each) {
    return entry.has(name) ? list(entry, name, each) : List.of();
  }

  private static <E> List<E> list(JsonNode entry, String name, Function<JsonNode, E> each) {
    return StreamSupport.stream(entry.required(name).spliterator(), false).map(each).toList();
  }
}
