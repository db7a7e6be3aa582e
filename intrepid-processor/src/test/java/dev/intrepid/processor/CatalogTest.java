package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.processor.catalog.WrittenCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the compiler tells tools, held to the schema that is given to them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogTest {

  private static final String SCHEMA = Sources.read(Path.of("../docs/catalog.schema.json"));

  @ParameterizedTest
  @MethodSource("programs")
  void a_catalog_is_as_its_schema_says(String program) {
    assertThat(Validator.of(SCHEMA).problems(catalog(program))).isEmpty();
  }

  @Test
  void every_property_the_schema_knows_is_written_by_some_program() {
    Set<String> known = new TreeSet<>();
    JsonNode definitions = JsonMapper.shared().readTree(SCHEMA).get("$defs");
    for (String entry :
        List.of("event", "upcast", "memo", "computed", "subscriber", "handler", "eviction")) {
      definitions.get(entry).get("properties").propertyNames().forEach(known::add);
    }

    Set<String> written = new TreeSet<>();
    programs().forEach(program -> collect(JsonMapper.shared().readTree(catalog(program)), written));

    assertThat(written).containsAll(known);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void what_a_handler_refers_to_is_in_the_catalog(String program) {
    JsonNode catalog = JsonMapper.shared().readTree(catalog(program));
    Set<String> events = new TreeSet<>();
    Set<String> memos = new TreeSet<>();
    catalog.get("events").forEach(event -> events.add(event(event)));
    catalog.get("memos").forEach(memo -> memos.add(memo(memo)));

    for (JsonNode handler : catalog.findValues("handlers")) {
      handler.findValues("takes").forEach(all -> all.forEach(e -> known(event(e), events)));
      handler.findValues("publishes").forEach(all -> all.forEach(e -> known(event(e), events)));
      handler.findValues("stores").forEach(all -> all.forEach(m -> known(memo(m), memos)));
    }
  }

  static List<String> programs() {
    return Sources.good();
  }

  private static String catalog(String program) {
    return Outputs.of(Sources.compiled(program)).get(WrittenCatalog.PATH);
  }

  private static String event(JsonNode event) {
    return event.get("type") + " " + event.get("version") + " " + event.get("class");
  }

  private static String memo(JsonNode memo) {
    return memo.get("template") + " " + memo.get("class");
  }

  private static void known(String reference, Set<String> entries) {
    assertThat(entries).contains(reference);
  }

  private static void collect(JsonNode node, Set<String> names) {
    node.propertyStream()
        .forEach(
            property -> {
              names.add(property.getKey());
              if (!property.getKey().equals("schema")) {
                collect(property.getValue(), names);
              }
            });
    if (node.isArray()) {
      node.forEach(element -> collect(element, names));
    }
  }
}
