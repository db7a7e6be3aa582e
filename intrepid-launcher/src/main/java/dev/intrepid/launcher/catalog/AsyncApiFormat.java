package dev.intrepid.launcher.catalog;

import dev.intrepid.launcher.catalog.Flow.HandlerPlace;
import dev.intrepid.launcher.catalog.Flow.Message;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints a catalog as an AsyncAPI 3.0 document: each stream is a channel, and each handler receives
 * from the streams of the messages it takes and sends to those it publishes to. Memos are not
 * messages and are left out.
 */
public final class AsyncApiFormat {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Flow flow;
  private final Ids channelIds = new Ids(".-");
  private final Ids messageIds = new Ids(".-");
  private final Ids operationIds = new Ids(".-");
  private final AsyncApiSchemas schemas = new AsyncApiSchemas();

  /** The messages of which the catalog says where they live, by stream. */
  private final Map<String, List<Message>> channels;

  private AsyncApiFormat(Flow flow) {
    this.flow = flow;
    this.channels =
        flow.messages().stream()
            .filter(message -> message.entry() != null)
            .collect(
                Collectors.groupingBy(AsyncApiFormat::stream, TreeMap::new, Collectors.toList()));
  }

  /**
   * The text of a {@code .json} file.
   *
   * @param title what the program is called
   * @param version the version of the program
   */
  public static String write(AppCatalog catalog, String title, String version) {
    return JsonDocument.pretty(new AsyncApiFormat(Flow.of(catalog)).document(title, version));
  }

  private ObjectNode document(String title, String version) {
    ObjectNode document = JSON.objectNode();
    document.put("asyncapi", "3.0.0");
    document.putObject("info").put("title", title).put("version", version);
    document.put("defaultContentType", "application/json");
    ObjectNode all = document.putObject("channels");
    channels.forEach((stream, messages) -> all.set(channelId(stream), channel(stream, messages)));
    ObjectNode operations = document.putObject("operations");
    for (CatalogSubscriber subscriber : flow.subscribers()) {
      for (HandlerEntry handler : subscriber.handlers()) {
        HandlerPlace place = new HandlerPlace(subscriber, handler);
        addOperations(operations, "receive", place, handler.takes());
        addOperations(operations, "send", place, handler.publishes());
      }
    }
    document.set("components", components());
    return document;
  }

  private ObjectNode channel(String stream, List<Message> messages) {
    StreamAddress address = StreamAddress.of(stream);
    ObjectNode channel = JSON.objectNode().put("address", address.text());
    ObjectNode itsMessages = channel.putObject("messages");
    for (Message message : messages) {
      itsMessages.putObject(messageId(message)).put("$ref", component(message));
    }
    EventEntry first = messages.get(0).entry();
    if (!address.parameters().isEmpty() && first != null) {
      channel.set("parameters", address.describedBy(first.schema(), first.json().path("names")));
    }
    return channel;
  }

  /** An operation has one channel, so there is one for each stream of the handler's messages. */
  private void addOperations(
      ObjectNode operations, String action, HandlerPlace place, List<EventReference> references) {
    Map<String, List<Message>> byStream =
        channels.values().stream()
            .flatMap(List::stream)
            .filter(message -> references.contains(message.reference()))
            .collect(
                Collectors.groupingBy(AsyncApiFormat::stream, TreeMap::new, Collectors.toList()));
    byStream.forEach(
        (stream, messages) -> {
          String name = place.label() + "." + action + "." + channelId(stream);
          operations.set(
              operationIds.of(new Object(), name), operation(action, place, stream, messages));
        });
  }

  private ObjectNode operation(
      String action, HandlerPlace place, String stream, List<Message> messages) {
    String channel = "#/channels/" + channelId(stream);
    ObjectNode operation = JSON.objectNode().put("action", action);
    operation.putObject("channel").put("$ref", channel);
    operation.put("title", place.label());
    operation.putArray("tags").addObject().put("name", place.subscriber().name());
    ArrayNode itsMessages = operation.putArray("messages");
    messages.forEach(
        message ->
            itsMessages.addObject().put("$ref", channel + "/messages/" + messageId(message)));
    return operation;
  }

  private ObjectNode components() {
    ObjectNode messages = JSON.objectNode();
    for (Message message : flow.messages()) {
      EventEntry entry = message.entry();
      if (entry != null) {
        EventReference reference = message.reference();
        ObjectNode described = messages.putObject(messageId(message));
        described.put("name", reference.type());
        described.put("title", reference.label());
        described.put("summary", "Version " + reference.version() + " of " + reference.type());
        described.putObject("payload").put("$ref", schemas.add(messageId(message), entry.schema()));
        described.put("x-version", reference.version());
        described.put("x-class", reference.javaClass());
      }
    }
    ObjectNode components = JSON.objectNode();
    components.set("messages", messages);
    components.set("schemas", schemas.all());
    return components;
  }

  private String channelId(String stream) {
    return channelIds.of(stream, stream.replaceAll("[{}]", "").replace('/', '.'));
  }

  private String messageId(Message message) {
    return messageIds.of(message.reference(), message.reference().label().replace(' ', '.'));
  }

  private String component(Message message) {
    return "#/components/messages/" + messageId(message);
  }

  private static String stream(Message message) {
    EventEntry entry = message.entry();
    return entry == null ? "" : entry.stream();
  }
}
