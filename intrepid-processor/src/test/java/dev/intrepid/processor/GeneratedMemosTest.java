package dev.intrepid.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What generated tables of memo methods decide, ask for and pass on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratedMemosTest {

  private static final String CORRECTED = "{\"base\":\"EUR\",\"quote\":\"a/b\",\"factor\":2}";

  private static Program program;

  @BeforeAll
  static void load() {
    program = Program.load("Cachings");
  }

  @Test
  void a_key_whose_component_is_deprecated_warns_nobody() {
    Compilation compilation =
        Sources.compile(
            List.of(
                Sources.source(
                    "shop.Sku",
                    "package shop; record Sku(String value) {"
                        + " @Deprecated public String value() { return value; } }"),
                Sources.source(
                    "shop.Stock",
                    """
                    package shop;
                    final class Stock {
                      @dev.intrepid.annotations.Cached("stock/{sku}")
                      int count(Sku sku) {
                        return 1;
                      }
                    }
                    """)));

    assertThat(compilation).succeededWithoutWarnings();
  }

  @ParameterizedTest
  @CsvSource({
    "lookups/seven, lookups/{text}",
    "lookups/latest, lookups/latest",
    "lookups/oldest, lookups/oldest",
    "lookups/id-7, lookups/id-{id}",
    "lookups/id-7.json, lookups/id-{prefixed}.json",
    "lookups/id-, lookups/{text}",
    "lookups/id-.json, lookups/id-{id}",
    "lookups/latest/7, lookups/latest/{large}",
    "lookups/7/latest, lookups/{small}/{large}",
    "lookups/boxed/1/2, lookups/boxed/{small}/{large}",
    "lookups/1/boxed/2, ",
    "a/b/c/x/y, {left}/{right}/{end}/x/y",
    "lookups, ",
    "lookups/boxed/1/2/3, ",
  })
  void a_uri_leads_to_the_method_whose_template_says_most_of_it(String uri, String template) {
    assertThat(routed("shop.Lookups", uri)).isEqualTo(Optional.ofNullable(template));
  }

  @Test
  void the_decision_is_that_of_trying_all_templates_in_their_order() {
    MemosFactory<Object> factory = program.memos("shop.Lookups");
    List<Pattern> patterns =
        factory.memos().stream().map(MemoSpec::template).map(GeneratedMemosTest::pattern).toList();
    List<Integer> inOrder = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      inOrder.add(i);
    }
    inOrder.sort(Comparator.comparing(i -> -text(factory.memos().get(i).template())));

    for (String uri : uris()) {
      int expected =
          inOrder.stream()
              .filter(i -> patterns.get(i).matcher(uri).matches())
              .findFirst()
              .orElse(MemosFactory.NONE);
      assertThat(factory.route(uri.split("/"))).as(uri).isEqualTo(expected);
    }
  }

  @Test
  void each_variable_is_asked_for_as_what_its_parameter_is() throws Exception {
    assertThat(compute("lookups/{small}/{large}", Map.of("small", "1", "large", "2")))
        .containsExactly("integer small", "longInteger large", "= 1 2");
    assertThat(compute("lookups/boxed/{small}/{large}", Map.of("small", "1", "large", "2")))
        .containsExactly("integer small", "longInteger large", "= 1 2");
    assertThat(compute("lookups/id-{id}", Map.of("id", new UUID(0, 7).toString())))
        .containsExactly("uuid id", "= " + new UUID(0, 7));
    assertThat(compute("currencies/{currency}/{code}/of", Map.of("currency", "EUR", "code", "USD")))
        .containsExactly("constant currency", "constant code", "= EUR USD");
    assertThat(compute("lookups/{text}", Map.of("text", "a/b")))
        .containsExactly("text text", "= a/b");
    assertThat(compute("lookups/latest/{large}", Map.of("large", "7")))
        .containsExactly("longInteger large", "= latest 7");
    assertThat(compute("{left}/{right}/{end}/x/y", Map.of("left", "a", "right", "b", "end", "c")))
        .containsExactly("text left", "text right", "text end", "= abc");
  }

  @Test
  void state_is_passed_on_and_an_empty_optional_is_nothing() throws Exception {
    RecordingCall call = new RecordingCall(Map.of("base", "EUR", "quote", "USD"));

    assertThat(program.compute("shop.Rates", "rates/{base}/{quote}", state(), call))
        .hasToString("Rate[base=EUR, quote=USD, factor=4.0]");
    assertThat(program.compute("shop.Rates", "notes/{base}", state(), call)).isNull();
  }

  @Test
  void other_memos_are_found_by_the_variables_of_the_uri() throws Exception {
    RecordingCall call =
        new RecordingCall(Map.of("base", "a/b", "quote", "USD"))
            .withMemo("inversions/a%2Fb/USD", "0.5");

    Object products = program.compute("shop.Inversions", "products/{base}/{quote}", state(), call);

    assertThat(products).isEqualTo(List.of(0.0, 0.5, 0.0));
    assertThat(call.told())
        .containsExactly(
            "text base",
            "text quote",
            "memo rates/a%2Fb/USD",
            "value inversions/a%2Fb/USD",
            "memo notes/USD");
  }

  @Test
  void a_null_is_refused_by_the_call() {
    assertThatThrownBy(() -> compute("lookups/{text}", Map.of()))
        .hasMessageContaining("null returned");
  }

  @Test
  void a_spec_says_how_a_memo_is_kept() {
    List<MemoSpec<?>> memos = program.memos("shop.Rates").memos();

    assertThat(memos.get(0))
        .isEqualTo(
            MemoSpec.of(
                    "Rates.rate(String, String, RateClient)",
                    "rates/{base}/{quote}",
                    program.memo("rates/{base}/{quote}"))
                .keptFor(Duration.ofMinutes(10))
                .staleFor(Duration.ofHours(1)));
    assertThat(memos.get(1))
        .isEqualTo(
            MemoSpec.of("Rates.note(String, RateClient)", "notes/{base}", memos.get(1).codec())
                .keptFor(Duration.ofHours(24))
                .refreshedAfter(Duration.ofHours(12))
                .absentFor(Duration.ofSeconds(90))
                .waitedForAtMost(Duration.ofMillis(1500))
                .jittered(0.25)
                .byOneProcess()
                .notLocal()
                .ofVersion(3));
  }

  @Test
  void the_state_that_is_needed_is_said() {
    assertThat(program.memos("shop.Inversions").needs())
        .extracting(need -> need.type().getSimpleName())
        .containsExactly("RateClient", "List");
    assertThat(program.memos("shop.Lookups").needs()).isEmpty();
  }

  @Test
  void a_message_drops_memos_at_its_uris_before_any_handler_is_called() throws Exception {
    assertThat(handle("rates", "RateCorrected", CORRECTED))
        .containsExactly(
            "enter 0",
            "evict rates/EUR/a%2Fb",
            "evict prices/a%2Fb/of/EUR",
            "evict exchange/EUR/a%2Fb",
            "enter 2",
            "evictAll notes/",
            "evictAll old-notes/",
            "evictAll remarks/",
            "enter 4",
            "refresh notes/EUR");
    assertThat(handle("rates", "CurrencyReformed", "{\"currency\":\"EUR\",\"replacedBy\":\"USD\"}"))
        .containsSequence(
            "enter 1", "evictAll rates/EUR/", "evictAll prices/", "evictAll exchange/EUR/");
    assertThat(handle("visits", "RateCorrected", CORRECTED))
        .containsExactly("enter 1", "evict visits/EUR", "evict seen/EUR/times", "enter 0");
  }

  @Test
  void what_drops_memos_is_a_handler_after_the_methods() {
    assertThat(program.handlers("visits").spec().handlers())
        .containsExactly(
            new HandlerSpec("corrected(RateCorrected)", false, List.of(), List.of()).taking(0),
            new HandlerSpec("visits evictOn RateCorrected", false, List.of(), List.of()).taking(0));
    assertThat(program.handlers("rates").spec().handlers())
        .extracting(HandlerSpec::takes)
        .containsExactly(Set.of(1), Set.of(0), Set.of(1, 2), Set.of(0), Set.of(1, 2));
  }

  @Test
  void a_handler_is_given_the_value_of_a_memo_that_is_computed() throws Exception {
    RecordingStep step =
        new RecordingStep(Map.of())
            .withMemo("rates/EUR/a%2Fb", CORRECTED)
            .withMemo("inversions/a%2Fb/EUR", "1");

    List<String> told =
        program.handle("inversions", state(), program.message("RateCorrected", CORRECTED), step);

    assertThat(told)
        .containsExactly("enter 0", "value rates/EUR/a%2Fb", "value inversions/a%2Fb/EUR");
  }

  @Test
  void a_class_whose_memos_no_message_drops_is_no_subscriber() {
    assertThat(program.registry().handlers())
        .extracting(factory -> factory.handlerClass().getSimpleName())
        .containsExactly("Inversions", "Rates", "Visits");
  }

  private static List<String> compute(String template, Map<String, String> variables)
      throws Exception {
    RecordingCall call = new RecordingCall(variables);
    Object value = program.compute("shop.Lookups", template, state(), call);
    List<String> told = new ArrayList<>(call.told());
    told.add("= " + value);
    return told;
  }

  private static List<String> handle(String subscriber, String type, String json) throws Exception {
    return program.handle(
        subscriber, state(), program.message(type, json), new RecordingStep(Map.of()));
  }

  private static Optional<String> routed(String className, String uri) {
    MemosFactory<Object> factory = program.memos(className);
    int index = factory.route(uri.split("/"));
    return index == MemosFactory.NONE
        ? Optional.empty()
        : Optional.of(factory.memos().get(index).template());
  }

  /** Every URI of up to five of these segments. */
  private static List<String> uris() {
    List<String> segments =
        List.of("lookups", "latest", "boxed", "id-7", "id-7.json", "id-", "currencies", "of", "x");
    List<String> all = new ArrayList<>(segments);
    List<String> last = segments;
    for (int i = 1; i < 5; i++) {
      last = last.stream().flatMap(uri -> segments.stream().map(next -> uri + "/" + next)).toList();
      all.addAll(last);
    }
    return all;
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(template.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+"));
  }

  /** How much text a template has: of these, what says more has more of it. */
  private static int text(String template) {
    return template.replaceAll("\\{\\w+}", "").length();
  }

  /** Has a client that knows a rate and no notes, and nothing else: nobody uses it. */
  private static State state() {
    return new State() {
      @Override
      public <T> T get(Class<T> type) {
        return type.isInterface() && type.getName().equals("shop.RateClient")
            ? type.cast(client(type))
            : null;
      }
    };
  }

  private static Object client(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> method.getName().equals("ask") ? 4.0 : Optional.empty());
  }
}
