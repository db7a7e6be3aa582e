package dev.intrepid.json;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * Reads and writes any JSON object as a tree, for upcasts without a record of the old version.
 * Numbers keep every digit, whatever the app's ObjectMapper does with them.
 */
final class JsonTree implements JsonCodec<ObjectNode> {

  /** The only one: it has no state. */
  static final JsonTree INSTANCE = new JsonTree();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTree() {}

  @Override
  public @Nullable ObjectNode read(JsonReader in) {
    return in.beginObject() ? object(in) : null;
  }

  private static ObjectNode object(JsonReader in) {
    ObjectNode object = NODES.objectNode();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      object.set(name, value(in));
    }
    return object;
  }

  private static ArrayNode array(JsonReader in) {
    ArrayNode array = NODES.arrayNode();
    while (in.nextElement()) {
      array.add(value(in));
    }
    return array;
  }

  private static JsonNode value(JsonReader in) {
    return switch (in.kind()) {
      case Kind.OBJECT -> {
        in.beginObject();
        yield object(in);
      }
      case Kind.ARRAY -> {
        in.beginArray();
        yield array(in);
      }
      case Kind.NUMBER ->
          in.isWhole()
              ? whole(requireNonNull(in.readBigInteger()))
              : NODES.numberNode(requireNonNull(in.readBigDecimal()));
      case Kind.TRUE, Kind.FALSE -> NODES.booleanNode(in.readBoolean());
      case Kind.NULL -> NODES.nullNode();
      default -> NODES.stringNode(in.readString());
    };
  }

  private static JsonNode whole(BigInteger number) {
    if (number.bitLength() < Integer.SIZE) {
      return NODES.numberNode(number.intValue());
    }
    return number.bitLength() < Long.SIZE
        ? NODES.numberNode(number.longValue())
        : NODES.numberNode(number);
  }

  @Override
  public void write(ObjectNode tree, JsonWriter out) {
    value(tree, out);
  }

  private static void value(JsonNode node, JsonWriter out) {
    switch (node.getNodeType()) {
      case OBJECT -> object(node, out);
      case ARRAY -> array(node, out);
      case STRING -> out.string(node.stringValue());
      case NUMBER -> number(node, out);
      case BOOLEAN -> out.bool(node.booleanValue());
      case BINARY -> out.bytes(node.binaryValue());
      case POJO -> out.any(((POJONode) node).getPojo());
      case NULL, MISSING -> out.nullValue();
    }
  }

  private static void object(JsonNode node, JsonWriter out) {
    out.beginObject();
    node.forEachEntry(
        (name, value) -> {
          out.name(name);
          value(value, out);
        });
    out.endObject();
  }

  private static void array(JsonNode node, JsonWriter out) {
    out.beginArray();
    node.forEach(element -> value(element, out));
    out.endArray();
  }

  private static void number(JsonNode node, JsonWriter out) {
    if (node.isBigDecimal()) {
      out.number(node.decimalValue());
    } else if (node.isFloat()) {
      out.number(node.floatValue());
    } else if (node.isDouble()) {
      out.number(node.doubleValue());
    } else {
      out.number(node.bigIntegerValue());
    }
  }
}
