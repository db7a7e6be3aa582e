package dev.intrepid.processor;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A whole JSON text of each message under good/Components, as its codec writes it. */
final class Samples {

  private static final Map<String, String> JSON = new LinkedHashMap<>();

  static {
    JSON.put(
        "primitives",
        "{\"flag\":true,\"tiny\":-1,\"small\":2,\"number\":3,\"big\":4,"
            + "\"half\":0.5,\"whole\":-0.25,\"c\":\"x\"}");
    JSON.put(
        "Boxes",
        "{\"flag\":false,\"tiny\":1,\"small\":2,\"number\":3,\"big\":4,"
            + "\"half\":0.5,\"whole\":0.25,\"c\":\"y\"}");
    JSON.put(
        "Values",
        "{\"id\":\"00000000-0000-0001-0000-000000000002\",\"text\":\"a \\\"b\\\"\","
            + "\"decimal\":1.50,\"integer\":12345678901234567890,\"uri\":\"http://x/y\","
            + "\"bytes\":\"AQID\",\"colour\":\"GREEN\"}");
    JSON.put(
        "Times",
        "{\"instant\":\"2026-01-02T03:04:05.678Z\",\"date\":\"2026-01-02\","
            + "\"time\":\"03:04\",\"dateTime\":\"2026-01-02T03:04\","
            + "\"offsetTime\":\"03:04+01:00\",\"offsetDateTime\":\"2026-01-02T03:04+01:00\","
            + "\"zoned\":\"2026-01-02T03:04+01:00[Europe/Paris]\",\"year\":\"2026\","
            + "\"yearMonth\":\"2026-01\",\"monthDay\":\"--01-02\",\"duration\":\"PT1M\","
            + "\"period\":\"P1D\",\"zone\":\"Europe/Paris\",\"offset\":\"+01:00\"}");
    JSON.put(
        "Collections",
        "{\"key\":{\"value\":\"k\"},\"strings\":[\"a\",\"b\"],\"gaps\":[\"a\",null],"
            + "\"colours\":[\"RED\"],\"longs\":[1,2],\"longGaps\":[1,null],\"counts\":{\"a\":1},"
            + "\"countGaps\":{\"a\":1,\"b\":null},"
            + "\"byColour\":{\"RED\":[\"2026-01-02T03:04:05Z\"]},"
            + "\"byId\":{\"00000000-0000-0001-0000-000000000002\":{\"name\":\"p\",\"more\":[]}},"
            + "\"byNumber\":{\"-7\":\"seven\"},\"numbers\":[1,2,3,4,5,6,7,8,9,10],"
            + "\"texts\":[\"t\"],\"textGaps\":[null,\"t\"],\"matrix\":[[1],[],[2,3]],"
            + "\"parts\":[{\"name\":\"a\","
            + "\"inner\":{\"name\":\"b\",\"more\":[]},\"more\":[{\"name\":\"c\",\"more\":[]}]}],"
            + "\"nested\":[[{\"name\":\"d\",\"more\":[]},null],[]]}");
    JSON.put(
        "Optionals",
        "{\"text\":\"t\",\"boxed\":1,\"list\":[\"a\"],\"all\":[1,null],"
            + "\"number\":2,\"big\":3,\"half\":0.5}");
    JSON.put(
        "Shapes",
        "{\"shape\":{\"type\":\"Square\",\"side\":1.0},"
            + "\"more\":[{\"type\":\"Circle\",\"radius\":2.0},{\"type\":\"Nothing\"}],"
            + "\"circle\":{\"radius\":3.0}}");
    JSON.put(
        "Demanding",
        "{\"in\":\"a\",\"value\":1,\"boxed\":2,\"note\":\"n\",\"out\":[\"b\"],\"numbers\":[3],"
            + "\"colour\":\"RED\",\"p\":{\"radius\":1.0},\"seen\":{\"type\":\"Nothing\"}}");
    JSON.put(
        "Lenient",
        "{\"text\":\"t\",\"number\":1,\"time\":\"PT1M\",\"circle\":{\"radius\":1.0},"
            + "\"shape\":{\"type\":\"Nothing\"},\"texts\":[\"a\",null],\"numbers\":[1],"
            + "\"flag\":false,\"tiny\":1,\"small\":1,\"count\":1,\"big\":1,\"half\":1.5,"
            + "\"whole\":1.5,\"c\":\"x\",\"said\":\"x\",\"price\":2,\"delay\":\"PT1M\","
            + "\"bytes\":\"BA==\",\"colour\":\"RED\",\"all\":[\"x\"],\"colours\":[\"RED\"],"
            + "\"counts\":{\"a\":null},\"array\":[\"x\"]}");
    JSON.put("Empty", "{}");
  }

  private Samples() {}

  static String of(String type) {
    String json = JSON.get(type);
    if (json == null) {
      throw new IllegalArgumentException("There is no sample of " + type + ".");
    }
    return json;
  }

  static Iterable<String> types() {
    return JSON.keySet();
  }

  /** The sample with another value of a property. */
  static String with(String type, String property, String value) {
    ObjectNode tree = (ObjectNode) JsonMapper.shared().readTree(of(type));
    StringBuilder json = new StringBuilder("{\"").append(property).append("\":").append(value);
    tree.forEachEntry(
        (name, other) -> {
          if (!name.equals(property)) {
            json.append(",\"").append(name).append("\":").append(text(other));
          }
        });
    return json.append('}').toString();
  }

  /** The sample without a property. */
  static String without(String type, String property) {
    ObjectNode tree = (ObjectNode) JsonMapper.shared().readTree(of(type));
    tree.remove(property);
    return text(tree);
  }

  private static String text(JsonNode tree) {
    return JsonMapper.shared().writeValueAsString(tree);
  }
}
