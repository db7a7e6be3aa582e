package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.processor.report.Message;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A program is compiled and its lock written; then it is changed and compiled again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LockScenariosTest extends LockScenario {

  private static final String BILLING =
      """
      @Subscriber("billing")
      final class Billing {
        @OnEvent void placed(OrderPlaced placed) {}
      }
      """;

  private static final String SPEND =
      """
      @Cached("customers/{id}/spend")
      record Spend(String id, long cents) {}
      """;

  private static final String UPCAST_RECORD =
      """
      final class Upcasts {
        @Upcast static OrderPlaced upcast(OldOrder old) {
          return new OrderPlaced(old.orderId(), 0);
        }
      }
      """;

  private static final String UPCAST_JSON =
      """
      final class Upcasts {
        @Upcast(type = "OrderPlaced", from = 1)
        static tools.jackson.databind.node.ObjectNode upcast(
            tools.jackson.databind.node.ObjectNode old) {
          return old;
        }
      }
      """;

  // Components

  @Test
  void what_is_unchanged_is_silent() {
    was(order("String orderId, List<Line> lines"), "record Line(String sku, int quantity) {}");
    is(order("String orderId, List<Line> lines"), "record Line(String sku, int quantity) {}");

    assertThat(told).isEmpty();
  }

  @Test
  void the_order_of_components_means_nothing() {
    was(order("String orderId, int total"));
    is(order("int total, String orderId"));

    assertThat(told).isEmpty();
  }

  @Test
  void a_new_component_that_may_be_absent_is_stale() {
    was(order("String orderId"));
    is(order("String orderId, @Default(\"0\") int a, @Nullable String b, Optional<String> c"));

    assertStale("The component a of OrderPlaced v1 is new.");
  }

  @Test
  void a_new_required_component_breaks() {
    was(order("String orderId"));
    is(order("String orderId, String sku"));

    assertBreaks(Message.COMPONENT_IS_REQUIRED);
  }

  @Test
  void an_optional_component_made_required_breaks() {
    was(order("String orderId, OptionalInt total"));
    is(order("String orderId, int total"));

    assertBreaks(Message.COMPONENT_IS_REQUIRED);
  }

  @Test
  void a_nullable_component_made_required_breaks() {
    was(order("String orderId, @Nullable List<String> skus"));
    is(order("String orderId, List<String> skus"));

    assertBreaks(Message.COMPONENT_IS_REQUIRED);
  }

  @Test
  void a_default_that_is_removed_breaks() {
    was(order("String orderId, @Default(\"0\") int total"));
    is(order("String orderId, int total"));

    assertBreaks(Message.COMPONENT_IS_REQUIRED);
  }

  @Test
  void another_default_breaks() {
    was(order("String orderId, @Default(\"EUR\") String currency"));
    is(order("String orderId, @Default(\"USD\") String currency"));

    assertBreaks(Message.DEFAULT_IS_CHANGED);
  }

  @Test
  void a_component_no_longer_required_is_stale() {
    was(order("String orderId, String sku"));
    is(order("String orderId, Optional<String> sku"));

    assertStale("The component sku of OrderPlaced v1 may be absent.");
  }

  @Test
  void a_default_that_is_new_is_stale() {
    was(order("String orderId, int total, OptionalInt count"));
    is(order("String orderId, @Default(\"0\") int total, @Default(\"1\") int count"));

    assertStale("The component count of OrderPlaced v1 is \"1\" where it is absent.");
  }

  @Test
  void an_optional_made_nullable_is_no_change() {
    was(order("String orderId, OptionalInt total"));
    is(order("String orderId, @Nullable Integer total"));

    assertThat(told).isEmpty();
  }

  @Test
  void elements_that_may_be_null_are_stale() {
    was(order("String orderId, List<String> skus"));
    is(order("String orderId, List<@Nullable String> skus"));

    assertStale("skus[] of OrderPlaced v1 is nullable string, which reads string.");
  }

  @Test
  void elements_that_may_no_longer_be_null_break() {
    was(order("String orderId, Map<String, @Nullable Integer> counts"));
    is(order("String orderId, Map<String, Integer> counts"));

    assertBreaks(Message.COMPONENT_IS_RETYPED);
  }

  // Names of components

  @Test
  void a_renamed_component_that_keeps_its_name_in_JSON_is_no_change() {
    was(order("String orderId, String colour"));
    is(order("String orderId, @JsonProperty(\"colour\") String color"));

    assertThat(told).isEmpty();
  }

  @Test
  void a_renamed_component_with_its_old_name_as_alias_is_stale() {
    was(order("String orderId, String colour"));
    is(order("String orderId, @JsonAlias(\"colour\") String color"));

    assertStale(
        "The component color of OrderPlaced v1 was stored as \"colour\", and is read there, too.");
  }

  @Test
  void a_renamed_component_with_an_alias_is_compared_as_what_it_was() {
    was(order("String orderId, OptionalLong colour"));
    is(order("String orderId, @JsonAlias(\"colour\") OptionalInt color"));

    assertBreaks(Message.COMPONENT_IS_RETYPED);
  }

  @Test
  void another_name_in_JSON_breaks() {
    was(order("String orderId, String name"));
    is(order("String orderId, @JsonProperty(\"full_name\") String name"));

    assertBreaks(Message.COMPONENT_IS_RENAMED);
  }

  @Test
  void another_naming_breaks() {
    was(order("String orderId, String fullName"));
    is(
        "@tools.jackson.databind.annotation.JsonNaming("
            + "tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy.class)\n"
            + order("@JsonProperty(\"orderId\") String orderId, String fullName"));

    assertBreaks(Message.COMPONENT_IS_RENAMED);
  }

  @Test
  void an_alias_that_is_gone_breaks() {
    was(order("String orderId, @JsonAlias({\"sku\", \"article\"}) String unit"));
    is(order("String orderId, @JsonAlias(\"sku\") String unit"));

    assertBreaks(Message.ALIASES_ARE_GONE);
  }

  @Test
  void an_alias_that_is_new_is_stale() {
    was(order("String orderId, String unit"));
    is(order("String orderId, @JsonAlias(\"a.b\") String unit"));

    assertStale("The component unit of OrderPlaced v1 is read under the name a.b, too.");
  }

  @Test
  void a_retyped_component_with_dots_in_its_name_breaks_there() {
    was(order("String orderId, @JsonProperty(\"a.b[c]\") long total"));
    is(order("String orderId, @JsonProperty(\"a.b[c]\") int total"));

    assertBreaks(Message.COMPONENT_IS_RETYPED);
  }

  @Test
  void a_renamed_constant_with_its_old_name_as_alias_is_stale() {
    was(order("String orderId, Color color"), "enum Color { RED }");
    is(order("String orderId, Color color"), "enum Color { @JsonAlias(\"RED\") ROSE }");

    assertStale("The component color of OrderPlaced v1 can be ROSE.");
  }

  @Test
  void a_constant_with_another_name_in_JSON_breaks() {
    was(order("String orderId, Color color"), "enum Color { RED }");
    is(order("String orderId, Color color"), "enum Color { @JsonProperty(\"red\") RED }");

    assertBreaks(Message.CONSTANTS_ARE_GONE);
  }

  @Test
  void a_component_that_is_gone_breaks() {
    was(order("String orderId, String sku, int total"));
    is(order("String orderId, int total"));

    assertBreaks(Message.COMPONENTS_ARE_GONE);
  }

  @Test
  void components_gone_from_a_nested_record_are_one_error_there() {
    was(
        order("String orderId, List<Line> lines"),
        "record Line(String sku, int quantity, boolean gift) {}");
    is(order("String orderId, List<Line> lines"), "record Line(String sku) {}");

    assertBreaks(Message.COMPONENTS_ARE_GONE);
  }

  @Test
  void a_renamed_component_breaks_at_its_new_name() {
    was(order("String orderId, String colour, int total"));
    is(order("String orderId, String color, int total"));

    assertBreaks(Message.COMPONENT_IS_RENAMED);
  }

  @Test
  void a_record_of_two_messages_breaks_both_in_one_error() {
    was(order("String orderId, Line line"), paid("Line line"), "record Line(String sku) {}");
    is(order("String orderId, Line line"), paid("Line line"), "record Line(int sku) {}");

    assertBreaks(Message.COMPONENT_IS_RETYPED);
  }

  @Test
  void a_renamed_nested_record_is_no_change() {
    was(order("String orderId, List<Line> lines"), "record Line(String sku) {}");
    is(order("String orderId, List<Item> lines"), "record Item(String sku) {}");

    assertThat(told).isEmpty();
  }

  @Test
  void a_nested_record_divided_into_two_alike_is_read_as_before() {
    was(order("String orderId, Address from, Address to"), "record Address(String city) {}");
    is(
        order("String orderId, Address from, Target to"),
        "record Address(String city) {}",
        "record Target(String city) {}");

    assertThat(told).singleElement().asString().contains("[Intrepid/LockIsStale]");
  }

  @Test
  void a_change_deep_in_a_recursive_record_breaks_once() {
    was(order("String orderId, Node root"), "record Node(String name, List<Node> children) {}");
    is(order("String orderId, Node root"), "record Node(int name, List<Node> children) {}");

    assertBreaks(Message.COMPONENT_IS_RETYPED);
  }

  // Types of components

  @Test
  void a_text_made_a_number_breaks() {
    was(order("String orderId, String total"));
    is(order("String orderId, int total"));

    assertBreaks(Message.COMPONENT_IS_RETYPED);
  }

  @Test
  void wider_numbers_are_stale() {
    was(order("String orderId, byte a, short b, int c, long d, BigInteger e, float f"));
    is(order("String orderId, short a, int b, long c, BigInteger d, BigDecimal e, double f"));

    assertStale("The component a of OrderPlaced v1 is short, which reads byte.");
  }

  @Test
  void a_narrower_number_breaks() {
    was(order("String orderId, long total"));
    is(order("String orderId, int total"));

    assertBreaks(Message.COMPONENT_IS_RETYPED);
  }

  @Test
  void a_long_made_a_double_breaks() {
    was(order("String orderId, long total"));
    is(order("String orderId, double total"));

    assertBreaks(Message.COMPONENT_IS_RETYPED);
  }

  @Test
  void what_is_written_as_text_can_be_read_as_text() {
    was(order("String orderId, UUID a, Instant b, Color c"), "enum Color { RED }");
    is(order("String orderId, String a, String b, String c"));

    assertStale("The component b of OrderPlaced v1 is string, which reads Instant.");
  }

  @Test
  void a_set_made_a_list_and_a_list_made_an_array_are_stale_at_most() {
    was(order("String orderId, Set<String> a, List<String> b"));
    is(order("String orderId, List<String> a, String[] b"));

    assertStale("The component a of OrderPlaced v1 is list of string, which reads set of string.");
  }

  @Test
  void a_list_made_a_set_breaks() {
    was(order("String orderId, List<String> skus"));
    is(order("String orderId, Set<String> skus"));

    assertBreaks(Message.COMPONENT_IS_RETYPED);
  }

  @Test
  void an_alias_that_leads_to_another_constant_breaks() {
    was(order("String orderId, Kind kind"), "enum Kind { @JsonAlias(\"dear\") GOLD, SILVER }");
    is(order("String orderId, Kind kind"), "enum Kind { GOLD, @JsonAlias(\"dear\") SILVER }");

    assertBreaks(Message.CONSTANTS_ARE_GONE);
  }

  @Test
  void an_alias_that_is_a_constant_of_its_own_breaks() {
    was(order("String orderId, Kind kind"), "enum Kind { @JsonAlias(\"DEAR\") GOLD }");
    is(order("String orderId, Kind kind"), "enum Kind { GOLD, DEAR }");

    assertBreaks(Message.CONSTANTS_ARE_GONE);
  }

  @Test
  void an_alias_of_a_constant_that_is_another_now_is_stale() {
    was(order("String orderId, Kind kind"), "enum Kind { @JsonAlias(\"dear\") GOLD, SILVER }");
    is(order("String orderId, Kind kind"), "enum Kind { @JsonAlias({\"GOLD\", \"dear\"}) SILVER }");

    assertStale("kind of OrderPlaced v1 is read under the name GOLD, too.");
  }

  @Test
  void a_retyped_key_of_a_map_breaks() {
    was(order("String orderId, Map<String, Integer> counts"));
    is(order("String orderId, Map<UUID, Integer> counts"));

    assertBreaks(Message.COMPONENT_IS_RETYPED);
  }

  @Test
  void a_new_constant_is_stale() {
    was(order("String orderId, Color color"), "enum Color { RED }");
    is(order("String orderId, Color color"), "enum Color { RED, BLUE }");

    assertStale("The component color of OrderPlaced v1 can be BLUE.");
  }

  @Test
  void a_constant_that_is_gone_breaks_at_its_enum() {
    was(order("String orderId, List<Color> colors"), "enum Color { RED, BLUE, GREEN }");
    is(order("String orderId, List<Color> colors"), "enum Color { RED }");

    assertBreaks(Message.CONSTANTS_ARE_GONE);
  }

  @Test
  void a_new_record_of_a_sealed_interface_is_stale() {
    was(order("String orderId, Payment by"), payment("Card"));
    is(order("String orderId, Payment by"), payment("Card", "Cash"));

    assertStale("The component by of OrderPlaced v1 can be Cash.");
  }

  @Test
  void a_renamed_record_of_a_sealed_interface_breaks_there() {
    was(order("String orderId, Payment by"), payment("Card", "Cash"));
    is(order("String orderId, Payment by"), payment("Card", "Coins"));

    assertBreaks(Message.MEMBERS_ARE_GONE);
  }

  // Types of messages

  @Test
  void a_new_message_is_stale() {
    was(order("String orderId"));
    is(order("String orderId"), paid("int cents"));

    assertStale("The event OrderPaid v1 is new.");
  }

  @Test
  void a_renamed_component_of_a_moved_record_breaks_at_its_new_name() {
    was(order("String orderId"));
    is("class Orders {\n@Event(stream = \"orders/{id}\") record OrderPlaced(String id) {}\n}");

    assertBreaks(Message.COMPONENT_IS_RENAMED);
  }

  @Test
  void a_record_in_another_class_of_the_same_shape_is_stale() {
    was(order("String orderId"));
    is("class Orders {\n" + order("String orderId") + "}");

    assertStale("The class of OrderPlaced v1 is shop.Orders.OrderPlaced.");
  }

  @Test
  void a_renamed_record_breaks_at_its_new_name() {
    was(order("String orderId"));
    is(order("String orderId").replace("OrderPlaced", "OrderReceived"));

    assertBreaks(Message.EVENT_IS_RENAMED);
  }

  @Test
  void a_renamed_record_that_says_formerly_is_stale() {
    was(order("String orderId"));
    is(
        order("String orderId")
            .replace("OrderPlaced", "OrderReceived")
            .replace("@Event(", "@Event(formerly = \"OrderPlaced\", "));

    assertStale("OrderReceived was formerly \"OrderPlaced\".");
  }

  @Test
  void another_type_for_the_same_record_breaks_at_the_type() {
    was(order("String orderId"));
    is(order("String orderId").replace("@Event(", "@Event(type = \"placed\", "));

    assertBreaks(Message.EVENT_IS_RENAMED);
  }

  @Test
  void a_former_name_that_is_forgotten_breaks() {
    was(order("String orderId").replace("@Event(", "@Event(formerly = \"Old\", "));
    is(order("String orderId"));

    assertBreaks(Message.FORMER_TYPE_IS_GONE);
  }

  @Test
  void the_order_of_former_names_of_a_message_means_nothing() {
    was(order("String orderId").replace("@Event(", "@Event(formerly = {\"New\", \"Old\"}, "));
    String before = project.lockText();
    is(order("String orderId").replace("@Event(", "@Event(formerly = {\"Old\", \"New\"}, "));

    assertThat(told).isEmpty();
    assertThat(project.update()).isEmpty();
    assertThat(project.lockText()).isEqualTo(before);
  }

  @Test
  void a_former_name_that_is_another_one_now_breaks() {
    was(order("String orderId").replace("@Event(", "@Event(formerly = {\"New\", \"Old\"}, "));
    is(order("String orderId").replace("@Event(", "@Event(formerly = {\"New\", \"Older\"}, "));

    assertBreaks(Message.FORMER_TYPE_IS_GONE);
  }

  @Test
  void a_message_that_is_gone_breaks_with_the_line_of_the_lock() {
    was(order("String orderId"), paid("int cents"));
    is(order("String orderId"));

    assertBreaks(Message.EVENT_IS_GONE);
  }

  @Test
  void each_message_that_is_gone_is_an_error() {
    was(order("String orderId"), paid("int cents"), SPEND);
    is(SPEND);

    assertThat(told)
        .hasSize(2)
        .allMatch(line -> line.contains("[Intrepid/EventIsGone]"))
        .anyMatch(line -> line.contains("OrderPlaced"))
        .anyMatch(line -> line.contains("OrderPaid"));
  }

  @Test
  void a_record_that_is_no_message_any_more_breaks() {
    was(order("String orderId"), paid("int cents"));
    is(order("String orderId"), "record OrderPaid(String orderId, int cents) {}");

    assertBreaks(Message.EVENT_IS_GONE);
  }

  @Test
  void a_lower_version_breaks() {
    was(order("String orderId").replace("@Event(", "@Event(version = 2, "), UPCAST_JSON);
    is(order("String orderId").replace("@Event(", "@Event(version = 1, "));

    assertBreaks(Message.VERSION_IS_LOWERED);
  }

  @Test
  void a_new_version_with_an_upcast_of_the_old_record_is_stale() {
    was(order("String orderId, String total"));
    is(
        order("String orderId, int total").replace("@Event(", "@Event(version = 2, "),
        oldOrder("String orderId, String total"),
        UPCAST_RECORD);

    assertStale("The version OrderPlaced v2 is new.");
  }

  @Test
  void an_old_version_left_to_an_upcast_of_its_json_is_stale() {
    was(order("String orderId, String total"));
    is(order("String orderId, int total").replace("@Event(", "@Event(version = 2, "), UPCAST_JSON);

    assertStale("OrderPlaced v1 has no record of its own any more; upcasts read it.");
  }

  @Test
  void an_old_version_that_was_left_to_an_upcast_of_its_json_breaks_if_it_is_read_otherwise() {
    String newest = order("String orderId, int total").replace("@Event(", "@Event(version = 2, ");
    was(order("String orderId, String total"));
    was(newest, UPCAST_JSON);
    is(newest, oldOrder("String orderId, long total"), UPCAST_RECORD);

    assertBreaks(Message.COMPONENT_IS_RETYPED);
  }

  @Test
  void an_old_version_that_is_left_to_an_upcast_of_its_json_and_lived_in_other_streams_breaks() {
    String newest =
        order("String orderId, int total")
            .replace("@Event(", "@Event(version = 2, ")
            .replace("orders/", "shop/orders/");
    was(newest, oldOrder("String orderId, String total"), UPCAST_RECORD);
    is(newest, UPCAST_JSON);

    assertBreaks(Message.STREAM_IS_LEFT);
  }

  @Test
  void an_old_version_that_is_left_and_lived_below_the_one_stream_of_the_newest_breaks() {
    String newest =
        order("String orderId, int total")
            .replace("@Event(", "@Event(version = 2, ")
            .replace("orders/{orderId}", "orders");
    was(newest, oldOrder("String orderId, String total"), UPCAST_RECORD);
    is(newest, UPCAST_JSON);

    assertBreaks(Message.STREAM_IS_LEFT);
  }

  @Test
  void an_old_version_that_has_a_record_again_is_stale() {
    String newest = order("String orderId, int total").replace("@Event(", "@Event(version = 2, ");
    was(order("String orderId, String total"));
    was(newest, UPCAST_JSON);
    is(newest, oldOrder("String orderId, String total"), UPCAST_RECORD);

    assertStale("The class of OrderPlaced v1 is shop.OldOrder.");
  }

  @Test
  void an_old_version_that_was_left_stays_known_when_its_type_is_renamed() {
    String newest = order("String orderId, int total").replace("@Event(", "@Event(version = 2, ");
    String renamed =
        newest.replace("@Event(", "@Event(type = \"Placed\", formerly = \"OrderPlaced\", ");
    String upcast = UPCAST_JSON.replace("\"OrderPlaced\"", "\"Placed\"");
    was(order("String orderId, String total"));
    was(newest, UPCAST_JSON);
    was(renamed, upcast);
    is(
        renamed,
        oldOrder("String orderId, long total").replace("\"OrderPlaced\"", "\"Placed\""),
        UPCAST_RECORD);

    assertBreaks(Message.COMPONENT_IS_RETYPED);
  }

  private static String oldOrder(String components) {
    return order(components)
        .replace("OrderPlaced", "OldOrder")
        .replace("@Event(", "@Event(type = \"OrderPlaced\", ");
  }

  @Test
  void another_stream_breaks_at_the_template() {
    was(order("String orderId"));
    is(order("String orderId").replace("orders/", "shop/orders/"));

    assertBreaks(Message.STREAM_IS_CHANGED);
  }

  @Test
  void another_name_for_a_variable_of_the_stream_is_no_break() {
    was(order("String orderId, String sku"));
    is(order("@JsonAlias(\"orderId\") String id, String sku").replace("{orderId}", "{id}"));

    assertStale("The streams of OrderPlaced v1 are called \"orders/{id}\".");
  }

  @Test
  void a_variable_of_the_stream_renamed_in_java_alone_is_no_break() {
    was(order("@JsonProperty(\"order\") String orderId, String sku"));
    is(order("String order, String sku").replace("{orderId}", "{order}"));

    assertStale("The streams of OrderPlaced v1 are called \"orders/{order}\".");
  }

  @Test
  void another_component_in_the_stream_breaks() {
    was(order("String orderId, String id"));
    is(order("String orderId, String id").replace("{orderId}", "{id}"));

    assertBreaks(Message.STREAM_IS_CHANGED);
  }

  @Test
  void another_component_in_the_stream_breaks_whatever_names_json_has() {
    String order =
        "@tools.jackson.databind.annotation.JsonNaming("
            + "tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy.class)\n"
            + order("String orderId, String customerId");
    was(order);
    is(order.replace("{orderId}", "{customerId}"));

    assertBreaks(Message.STREAM_IS_CHANGED);
  }

  @Test
  void a_new_component_in_the_stream_breaks() {
    was(order("String orderId"));
    is(order("String orderId, @Default(\"eu\") String shop").replace("{orderId}", "{shop}"));

    assertBreaks(Message.STREAM_IS_CHANGED);
  }

  @Test
  void another_component_in_the_stream_breaks_although_json_calls_it_otherwise() {
    String order = order("@JsonProperty(\"nr\") String orderId, @JsonProperty(\"by\") String user");
    was(order);
    is(order.replace("{orderId}", "{user}"));

    assertBreaks(Message.STREAM_IS_CHANGED);
  }

  @Test
  void another_component_in_the_stream_breaks_although_its_name_is_that_of_the_one_before() {
    was(order("@JsonProperty(\"nr\") String orderId, @JsonProperty(\"by\") String user"));
    is(order("@JsonProperty(\"nr\") String user, @JsonProperty(\"by\") String orderId"));

    assertBreaks(Message.STREAM_IS_CHANGED);
  }

  @Test
  void a_component_in_the_stream_that_json_calls_otherwise_from_now_on_is_no_break() {
    was(order("String orderId, String sku"));
    is(order("@JsonProperty(\"nr\") @JsonAlias(\"orderId\") String orderId, String sku"));

    assertStale("The streams of OrderPlaced v1 are called \"orders/{nr}\".");
  }

  @Test
  void variables_of_the_stream_in_another_order_break() {
    String order = order("String shop, String id").replace("{orderId}", "{shop}/{id}");
    was(order);
    is(order.replace("{shop}/{id}", "{id}/{shop}"));

    assertBreaks(Message.STREAM_IS_CHANGED);
  }

  // Memos

  @Test
  void a_retyped_component_of_a_memo_breaks() {
    was(SPEND);
    is(SPEND.replace("long cents", "String cents"));

    assertBreaks(Message.COMPONENT_IS_RETYPED);
  }

  @Test
  void a_memo_that_takes_over_another_of_other_components_breaks() {
    was(SPEND, "@Cached(\"accounts/{id}\") record Account(String id, long total) {}");
    is(
        SPEND
            .replace("@Cached(", "@Cached(formerly = \"accounts/{id}\", value = ")
            .replace("long cents", "@Default(\"0\") long cents"));

    assertBreaks(Message.COMPONENT_IS_RENAMED);
  }

  @Test
  void a_new_memo_that_takes_over_two_is_compared_with_both() {
    was(SPEND, "@Cached(\"accounts/{id}\") record Account(String id, long total) {}");
    is(
        "@Cached(value = \"sums/{id}\","
            + " formerly = {\"customers/{id}/spend\", \"accounts/{id}\"})\n"
            + "record Sum(String id, @Default(\"0\") long cents) {}");

    assertBreaks(Message.COMPONENT_IS_RENAMED);
  }

  @Test
  void a_retyped_value_of_a_method_breaks_at_the_method() {
    was(order("String orderId"), counting("long"));
    is(order("String orderId"), counting("int"));

    assertBreaks(Message.COMPONENT_IS_RETYPED);
  }

  @Test
  void a_moved_memo_is_a_warning_at_its_template() {
    was(SPEND);
    is(SPEND.replace("customers/", "people/"));

    assertTold(Message.MEMO_IS_MOVED);
  }

  @Test
  void a_moved_memo_that_says_formerly_is_stale() {
    was(SPEND);
    is(
        SPEND.replace(
            "\"customers/{id}/spend\"",
            "value = \"people/{id}/spend\", formerly = \"customers/{id}/spend\""));

    assertStale("was formerly customers/{id}/spend");
  }

  @Test
  void a_former_template_that_is_forgotten_breaks() {
    was(SPEND.replace("@Cached(", "@Cached(formerly = \"spend/{id}\", value = "));
    is(SPEND);

    assertBreaks(Message.FORMER_TEMPLATE_IS_GONE);
  }

  @Test
  void a_former_template_that_is_forgotten_when_the_memo_moves_again_breaks() {
    was(SPEND.replace("@Cached(", "@Cached(formerly = \"spend/{id}\", value = "));
    is(
        SPEND.replace(
            "\"customers/{id}/spend\"",
            "value = \"people/{id}/spend\", formerly = \"customers/{id}/spend\""));

    assertBreaks(Message.FORMER_TEMPLATE_IS_GONE);
  }

  @Test
  void a_former_template_that_a_method_forgets_breaks_at_the_method() {
    was(computing("value = \"exchange/{base}\", formerly = \"rates/{base}\""));
    is(computing("\"exchange/{base}\""));

    assertBreaks(Message.FORMER_TEMPLATE_IS_GONE);
  }

  @Test
  void a_memo_that_is_back_at_its_former_template_is_stale() {
    was(SPEND.replace("@Cached(", "@Cached(formerly = \"spend/{id}\", value = "));
    is(
        SPEND.replace(
            "\"customers/{id}/spend\"",
            "value = \"spend/{id}\", formerly = \"customers/{id}/spend\""));

    assertStale("The memo \"spend/{id}\" was formerly customers/{id}/spend.");
  }

  @Test
  void a_moved_memo_of_a_method_is_a_warning_at_its_template() {
    was(computing("\"rates/{base}\""));
    is(computing("\"exchange/{base}\""));

    assertTold(Message.MEMO_IS_MOVED);
  }

  @Test
  void a_moved_memo_of_a_method_that_says_formerly_is_stale() {
    was(computing("\"rates/{base}\""));
    is(computing("value = \"exchange/{base}\", formerly = \"rates/{base}\""));

    assertStale("was formerly rates/{base}");
  }

  @Test
  void a_retyped_value_that_a_method_computes_breaks_at_the_method() {
    was(computing("\"rates/{base}\""));
    is(computing("\"rates/{base}\"").replace("long rate", "int rate"));

    assertBreaks(Message.COMPONENT_IS_RETYPED);
  }

  @Test
  void another_time_to_keep_a_memo_is_no_change() {
    was(computing("\"rates/{base}\""));
    is(computing("value = \"rates/{base}\", ttl = \"10m\""));

    assertThat(told).isEmpty();
  }

  @Test
  void a_message_that_drops_memos_is_handled() {
    String order = order("String orderId, String base");
    was(order, computing("\"rates/{base}\""));
    is(order, computing("value = \"rates/{base}\", evictOn = OrderPlaced.class"));

    assertStale("The subscriber \"computing\" is new.");
  }

  @Test
  void a_memo_that_is_gone_is_stale() {
    was(order("String orderId"), SPEND);
    is(order("String orderId"));

    assertStale("The memo \"customers/{id}/spend\" is no longer stored.");
  }

  // Subscribers

  @Test
  void a_renamed_subscriber_breaks_at_its_name() {
    was(order("String orderId"), BILLING);
    is(order("String orderId"), BILLING.replace("\"billing\"", "\"invoices\""));

    assertBreaks(Message.SUBSCRIBER_IS_RENAMED);
  }

  @Test
  void a_renamed_class_without_a_name_breaks() {
    was(order("String orderId"), BILLING.replace("@Subscriber(\"billing\")", ""));
    is(order("String orderId"), billing("").replace("Billing", "Invoices"));

    assertBreaks(Message.SUBSCRIBER_IS_RENAMED);
  }

  @Test
  void a_renamed_subscriber_that_says_formerly_is_stale() {
    was(order("String orderId"), BILLING);
    is(
        order("String orderId"),
        billing("@Subscriber(value = \"invoices\", formerly = \"billing\")"));

    assertStale("The subscriber \"invoices\" was formerly billing.");
  }

  @Test
  void a_former_name_that_a_subscriber_forgets_breaks() {
    was(
        order("String orderId"),
        billing("@Subscriber(value = \"billing\", formerly = \"invoices\")"));
    is(order("String orderId"), BILLING);

    assertBreaks(Message.FORMER_SUBSCRIBER_IS_GONE);
  }

  @Test
  void a_former_name_that_a_subscriber_forgets_when_it_is_renamed_again_breaks() {
    was(
        order("String orderId"),
        billing("@Subscriber(value = \"billing\", formerly = \"invoices\")"));
    is(
        order("String orderId"),
        billing("@Subscriber(value = \"receipts\", formerly = \"billing\")"));

    assertBreaks(Message.FORMER_SUBSCRIBER_IS_GONE);
  }

  @Test
  void a_subscriber_that_has_its_former_name_again_is_stale() {
    was(
        order("String orderId"),
        billing("@Subscriber(value = \"billing\", formerly = \"invoices\")"));
    is(
        order("String orderId"),
        billing("@Subscriber(value = \"invoices\", formerly = \"billing\")"));

    assertStale("The subscriber \"invoices\" was formerly billing.");
  }

  @Test
  void a_renamed_class_of_the_same_subscriber_is_stale() {
    was(order("String orderId"), BILLING);
    is(order("String orderId"), BILLING.replace("Billing", "Invoices"));

    assertStale("The class of the subscriber \"billing\" is shop.Invoices.");
  }

  @Test
  void a_subscriber_that_is_gone_is_stale() {
    was(order("String orderId"), BILLING);
    is(order("String orderId"));

    assertStale("The subscriber \"billing\" is gone.");
  }

  @Test
  void a_new_handler_is_stale() {
    was(order("String orderId"), paid("int cents"), BILLING);
    is(
        order("String orderId"),
        paid("int cents"),
        BILLING.replace("@OnEvent", "@OnEvent void paid(OrderPaid paid) {} @OnEvent"));

    assertStale("The subscriber \"billing\" handles OrderPaid v1 and OrderPlaced v1.");
  }

  private static String order(String components) {
    return "@Event(stream = \"orders/{orderId}\")\nrecord OrderPlaced(" + components + ") {}\n";
  }

  private static String paid(String components) {
    return "@Event(stream = \"orders/{orderId}\")\nrecord OrderPaid(String orderId, "
        + components
        + ") {}\n";
  }

  private static String payment(String... records) {
    StringBuilder source = new StringBuilder("sealed interface Payment {\n");
    for (String name : records) {
      source.append("record ").append(name).append("(int cents) implements Payment {}\n");
    }
    return source.append("}").toString();
  }

  private static String counting(String type) {
    return "final class Counting {\n@OnEvent @Cached(\"orders/{orderId}/count\")\n"
        + type
        + " count(OrderPlaced placed) { return 1; }\n}";
  }

  private static String computing(String cached) {
    return "final class Computing {\n@Cached("
        + cached
        + ")\nlong rate(String base) { return 1; }\n}";
  }

  private static String billing(String annotation) {
    return BILLING.replace("@Subscriber(\"billing\")", annotation);
  }
}
