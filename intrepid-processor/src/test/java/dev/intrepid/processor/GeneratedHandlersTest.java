package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.IntoEvent;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.BatchSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.codegen.SubscriberSpec.IdSource;
import dev.intrepid.subscription.FailurePolicy;
import dev.intrepid.subscription.RetryPolicy;
import java.io.FileNotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What generated tables take from a step and tell it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratedHandlersTest {

  private static final String MOVED =
      "{\"accountId\":{\"value\":\"a/1\"},\"currency\":\"EUR\",\"cents\":5}";
  private static final String OPENED =
      "{\"accountId\":{\"value\":\"a1\"},\"currency\":\"USD\",\"number\":7}";

  private static Program program;

  @BeforeAll
  static void load() {
    program = Program.load("Handlers");
  }

  @Test
  void every_handler_of_a_message_is_called_in_the_order_of_the_source() throws Exception {
    assertThat(handle("accounts", "moved", MOVED))
        .filteredOn(told -> told.startsWith("enter"))
        .containsExactly(
            "enter 1", "enter 2", "enter 4", "enter 5", "enter 6", "enter 7", "enter 8", "enter 9");
  }

  @Test
  void memos_are_asked_for_at_the_uris_of_the_message() throws Exception {
    assertThat(handle("accounts", "moved", MOVED))
        .contains("memo accounts/a%2F1/balance", "memo rates/EUR", "memo summary");
  }

  @Test
  void a_handler_is_given_what_it_asks_for() throws Exception {
    List<String> applied = new ArrayList<>();
    RecordingStep step = step().withMemo("rates/USD", "{\"EUR\":0.5}");

    program.handle("accounts", state(applied), program.message("opened", OPENED), step);

    assertThat(applied)
        .containsExactly(
            "Opened[accountId=AccountId[value=a1], currency=USD, number=7] stream ada"
                + " Optional.empty false {EUR=0.5} 1 1970-01-01T00:00:00Z");
  }

  @Test
  void a_returned_record_is_published_or_stored() throws Exception {
    assertThat(handle("accounts", "moved", MOVED))
        .contains(
            "publish warnings {\"accountId\":{\"value\":\"a/1\"}}",
            "store accounts/a%2F1/balance {\"accountId\":{\"value\":\"a/1\"},\"cents\":0}");
  }

  @Test
  void each_element_of_a_collection_and_a_stream_has_its_effect() throws Exception {
    assertThat(handle("accounts", "moved", MOVED))
        .containsSequence(
            "enter 6",
            "publish warnings {\"accountId\":{\"value\":\"first\"}}",
            "publish warnings {\"accountId\":{\"value\":\"second\"}}",
            "enter 7",
            "store accounts/third/balance {\"accountId\":{\"value\":\"third\"},\"cents\":3}",
            "publish warnings {\"accountId\":{\"value\":\"fourth\"}}",
            "enter 8",
            "store accounts/fifth/balance {\"accountId\":{\"value\":\"fifth\"},\"cents\":5}",
            "delete accounts/a%2F1/balance",
            "enter 9",
            "apply Delete[uri=summary]");
  }

  @Test
  void not_found_deletes() throws Exception {
    assertThat(handle("accounts", "opened", OPENED))
        .containsSequence("enter 3", "delete accounts/a1/balance");
  }

  @Test
  void a_batch_handler_takes_them_all() throws Exception {
    List<Object> messages =
        List.of(program.message("moved", MOVED), program.message("opened", OPENED));

    assertThat(program.handleBatch("accounts", state(new ArrayList<>()), 1, messages, step()))
        .containsExactly("enter 11", "store summary {\"accounts\":2}");
  }

  @Test
  void a_cached_method_stores_its_value_at_its_uri() throws Exception {
    assertThat(handle("prices", "opened", OPENED))
        .containsExactly(
            "enter 0",
            "store numbers/USD 7",
            "enter 1",
            "store currencies/USD/a1/last [{\"value\":\"a1\"}]");
    assertThat(handle("prices", "moved", MOVED)).contains("store latest {\"value\":\"a/1\"}");
  }

  @Test
  void a_null_is_refused_by_the_step() {
    assertThatThrownBy(() -> handle("prices", "moved", MOVED.replace("a/1", "none")))
        .hasMessageContaining("null returned");
  }

  @Test
  void a_spec_says_who_subscribes_to_what() {
    SubscriberSpec spec = program.handlers("accounts").spec();

    assertThat(spec.fromNow()).isTrue();
    assertThat(spec.strict()).isTrue();
    RetryPolicy retry = spec.failure().retry();
    assertThat(retry)
        .isEqualTo(
            new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofMinutes(1))
                .only(retry.on(), List.of(FileNotFoundException.class)));
    assertThat(retry.on()).extracting(Class::getSimpleName).containsExactly("IOException", "Busy");
    assertThat(spec.failure().then()).isEqualTo(OnFailure.STOP);
    assertThat(spec.parkAtMost()).isEqualTo(100);
    assertThat(spec.shards()).isEqualTo(8);
    assertThat(spec.page()).isEqualTo(64);
    assertThat(spec.messages().stream().map(IntoEvent::type)).containsExactly("moved", "opened");
    assertThat(spec.batches())
        .containsExactly(new BatchSpec(10, Set.of(0)), new BatchSpec(11, Set.of(0, 1)));
    assertThat(spec.handlers())
        .contains(
            new HandlerSpec(
                    "either(Movement)",
                    false,
                    List.of("accounts/{accountId}/balance"),
                    List.of("Overdrawn"))
                .taking(0, 1)
                .derivingIdsFrom("books/either(Movement)"));
    assertThat(spec.handlers().get(1).reads())
        .containsExactly("accounts/{accountId}/balance", "rates/{currency}", "summary");
    assertThat(spec.needs())
        .extracting(need -> need.type().getSimpleName())
        .containsExactly("Mailer", "Function", "Mailer");
  }

  @Test
  void ids_are_derived_from_the_first_names() {
    SubscriberSpec spec = program.handlers("accounts").spec();

    assertThat(spec.handlers().get(2).ids())
        .isEqualTo(new IdSource("books/alert(Moved)", Map.of()));
    assertThat(spec.handlers().get(0).ids()).isNull();
  }

  @Test
  void a_handler_has_failures_replays_and_a_timeout_of_its_own_where_it_says_so() {
    SubscriberSpec spec = program.handlers("accounts").spec();

    assertThat(spec.failureOf(0))
        .isEqualTo(
            new FailurePolicy(
                new RetryPolicy(1, Duration.ofMillis(100), Duration.ofSeconds(10)),
                OnFailure.SKIP));
    assertThat(spec.handlers().get(0).timeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(spec.handlers().get(0).replays()).isTrue();
    assertThat(spec.failureOf(1)).isEqualTo(spec.failure());
    assertThat(spec.handlers().get(1).timeout()).isZero();
  }

  @Test
  void overloads_are_each_called_though_a_message_could_be_given_to_both() throws Exception {
    Program clashes = Program.load("Clashes");
    Object up =
        clashes.message(
            "Up",
            "{\"by\":\"ONE\",\"sign\":\"x\",\"other\":\"y\",\"counts\":{\"ONE\":1},"
                + "\"id\":\"00000000-0000-0001-0000-000000000002\",\"java\":[],\"dev\":[],"
                + "\"tools\":[],\"UUID\":1,\"names\":\"ONE\",\"NAMES\":1}");
    Object down = clashes.message("Down", "{\"by\":\"ONE\"}");

    assertThat(clashes.handle("movers", state(new ArrayList<>()), up, step()))
        .containsExactly("enter 0", "enter 1");
    assertThat(clashes.handle("movers", state(new ArrayList<>()), down, step()))
        .containsExactly("enter 0", "enter 2");
  }

  @Test
  void in_the_unnamed_package_a_message_may_be_called_like_what_is_in_a_table() throws Exception {
    Program unnamed =
        Program.load(
            List.of(
                Sources.source(
                    "Factory",
                    """
                    @dev.intrepid.annotations.Event(stream = "factories")
                    record Factory(String name) {}
                    """),
                Sources.source(
                    "Towns",
                    """
                    final class Towns {
                      @dev.intrepid.annotations.OnEvent
                      void built(Factory factory) {}

                      @dev.intrepid.annotations.Cached("towns/{name}")
                      int town(String name) {
                        return 1;
                      }
                    }
                    """)));
    Object factory = unnamed.message("Factory", "{\"name\":\"a\"}");

    assertThat(unnamed.handle("towns", state(new ArrayList<>()), factory, step()))
        .containsExactly("enter 0");
  }

  @Test
  void in_the_unnamed_package_a_message_may_be_called_like_the_codec_of_a_memo() throws Exception {
    Program unnamed =
        Program.load(
            List.of(
                Sources.source(
                    "LongCodec",
                    """
                    @dev.intrepid.annotations.Event(stream = "codecs/{name}")
                    record LongCodec(String name) {}
                    """),
                Sources.source(
                    "Codecs",
                    """
                    final class Codecs {
                      @dev.intrepid.annotations.OnEvent
                      @dev.intrepid.annotations.Cached("codecs/{name}/count")
                      long made(
                          LongCodec codec,
                          @dev.intrepid.annotations.Cached("codecs/{name}/others")
                              dev.intrepid.Cache<Long> others) {
                        return 1;
                      }
                    }
                    """)));
    Object codec = unnamed.message("LongCodec", "{\"name\":\"a\"}");

    assertThat(unnamed.handle("codecs", state(new ArrayList<>()), codec, step()))
        .contains("enter 0");
  }

  @Test
  void a_class_without_annotation_is_named_in_kebab_case() {
    SubscriberSpec spec = Program.load("Visibility").handlers("url-watcher").spec();

    assertThat(spec.failure()).isEqualTo(FailurePolicy.defaults());
    assertThat(spec.parkAtMost()).isEqualTo(10_000);
    assertThat(spec.page()).isEqualTo(512);
    assertThat(spec.fromNow()).isFalse();
  }

  private static List<String> handle(String subscriber, String type, String json) throws Exception {
    return program.handle(
        subscriber, state(new ArrayList<>()), program.message(type, json), step());
  }

  private static RecordingStep step() {
    return new RecordingStep(Map.of("user", "ada"));
  }

  /** Has a function that remembers what it is applied to, and no mailer: nobody uses it. */
  private static State state(List<String> applied) {
    Function<String, Integer> function =
        text -> {
          applied.add(text);
          return 0;
        };
    return new State() {
      @Override
      public <T> T get(Class<T> type) {
        return type == Function.class ? type.cast(function) : null;
      }
    };
  }
}
