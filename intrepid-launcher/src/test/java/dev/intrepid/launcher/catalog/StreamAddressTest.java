package dev.intrepid.launcher.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where in a message the variables of its stream stand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamAddressTest {

  @Test
  void a_variable_stands_under_the_name_that_its_component_has_in_the_JSON() {
    JsonNode schema =
        json("{\"properties\":{\"order/id~\":{\"enum\":[\"A\"]},\"shop\":{\"type\":\"string\"}}}");
    JsonNode names = json("{\"orderId\":\"order/id~\"}");

    JsonNode parameters = StreamAddress.of("shops/{shop}/{orderId}").describedBy(schema, names);

    assertThat(parameters.path("orderId").path("location").asString())
        .isEqualTo("$message.payload#/order~1id~0");
    assertThat(parameters.path("orderId").path("enum").path(0).asString()).isEqualTo("A");
    assertThat(parameters.path("shop").path("location").asString())
        .isEqualTo("$message.payload#/shop");
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
