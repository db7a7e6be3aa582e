package dev.intrepid.processor;

import static dev.intrepid.processor.Spending.FOLD;
import static dev.intrepid.processor.Spending.PAID;
import static dev.intrepid.processor.Spending.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Cache;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.control.Rebuild;
import dev.intrepid.exception.MemoMustBeRebuiltException;
import dev.intrepid.exception.MessagesOutOfReachException;
import dev.intrepid.processor.report.Message;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A program with a fold is compiled and run, refactored, compiled and run again on the same repo:
 * with a lock, which tells what must be rebuilt, and without, where the repo alone knows.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefactoredFoldsTest {

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final String URI = "customers/ada/spend";

  private static final String PAYMENT = "{\"orderId\":\"o-1\",\"customer\":\"ada\",\"cents\":1}";
  private static final String REACTION = "  @OnEvent void paid(OrderPaid paid) {}\n";

  @TempDir Path folder;
  private final MemoryRepo repo = new MemoryRepo();
  private LockedProject project;

  @BeforeEach
  void begin() {
    project = new LockedProject(folder);
  }

  @ParameterizedTest(name = "with a lock: {0}")
  @ValueSource(booleans = {true, false})
  void a_fold_in_another_class_is_not_doubled(boolean isLocked) throws Exception {
    run(isLocked, List.of("Billing"), PAID, SPEND, type("Billing", FOLD, REACTION));

    List<String> told =
        compile(isLocked, PAID, SPEND, type("Billing", REACTION), type("Totals", FOLD));

    assertTold(isLocked, Message.FOLD_IS_MOVED, told);
    assertMustBeRebuilt("the subscriber billing has kept it so far", "Billing", "Totals");
  }

  @ParameterizedTest(name = "with a lock: {0}")
  @ValueSource(booleans = {true, false})
  void a_renamed_subscriber_does_not_count_again(boolean isLocked) throws Exception {
    run(isLocked, List.of("Billing"), PAID, SPEND, type("Billing", FOLD));

    List<String> told = compile(isLocked, PAID, SPEND, type("Invoices", FOLD));

    if (isLocked) {
      assertThat(told).singleElement().asString().contains("[Intrepid/SubscriberIsRenamed]");
    } else {
      assertMustBeRebuilt("the subscriber billing has kept it so far", "Invoices");
    }
  }

  @ParameterizedTest(name = "with a lock: {0}")
  @ValueSource(booleans = {true, false})
  void a_renamed_subscriber_that_says_so_goes_on(boolean isLocked) throws Exception {
    run(isLocked, List.of("Billing"), PAID, SPEND, type("Billing", FOLD));
    String renamed = "@Subscriber(value = \"invoices\", formerly = \"billing\")\n";
    run(isLocked, List.of("Invoices"), PAID, SPEND, renamed + type("Invoices", FOLD));

    assertThat(spend(URI)).isEqualTo("{\"customer\":\"ada\",\"cents\":4}");
  }

  @ParameterizedTest(name = "with a lock: {0}")
  @ValueSource(booleans = {true, false})
  void a_changed_template_does_not_begin_with_nothing(boolean isLocked) throws Exception {
    run(isLocked, List.of("Billing"), PAID, SPEND, type("Billing", FOLD));

    List<String> told =
        compile(isLocked, PAID, SPEND.replace("customers/", "people/"), type("Billing", FOLD));

    assertTold(isLocked, Message.FOLD_IS_ELSEWHERE, told);
    assertThatThrownBy(() -> start("Billing"))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("people/{customer}/spend: the subscriber billing begins to fold")
        .hasMessageContaining("formerly = \"customers/{customer}/spend\"");
    rebuild("Billing");
    assertThat(spend("people/ada/spend")).isEqualTo("{\"customer\":\"ada\",\"cents\":3}");
  }

  @ParameterizedTest(name = "with a lock: {0}")
  @ValueSource(booleans = {true, false})
  void a_template_with_another_variable_is_not_taken_for_the_same(boolean isLocked)
      throws Exception {
    run(isLocked, List.of("Billing"), PAID, type("Billing", foldBy("customer")));

    List<String> told = compile(isLocked, PAID, type("Billing", foldBy("orderId")));

    assertTold(isLocked, Message.VARIABLES_ARE_OTHERS, told);
    assertThatThrownBy(() -> start("Billing"))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("totals/{orderId}: the subscriber billing has kept the memos of")
        .hasMessageContaining("totals/{customer}")
        .hasMessageContaining("builder.adopt(\"billing\", \"totals/{orderId}\")");
    rebuild("Billing");
    assertThat(spend("totals/o-1")).isEqualTo("3");
    run(isLocked, List.of("Billing"), PAID, type("Billing", foldBy("orderId")));
    assertThat(spend("totals/o-1")).isEqualTo("4");
    assertThat(repo.getMemo("totals/ada").isFound()).isFalse();
  }

  @Test
  void messages_in_streams_of_another_template_are_not_left_behind() throws Exception {
    run(false, List.of("Billing"), PAID, SPEND, type("Billing", FOLD));

    compile(false, PAID.replace("orders/", "purchases/"), SPEND, type("Billing", FOLD));

    assertThatThrownBy(() -> start("Billing"))
        .isInstanceOf(MessagesOutOfReachException.class)
        .hasMessageContaining("OrderPaid: messages of it are stored in orders/*")
        .hasMessageContaining("the subscriber billing reads purchases/* in this program");
  }

  @Test
  void a_variable_that_has_another_name_goes_on_if_it_is_adopted() throws Exception {
    run(false, List.of("Billing"), PAID, type("Billing", foldBy("customer")));
    String paid =
        PAID.replace(
            "String customer",
            "@com.fasterxml.jackson.annotation.JsonAlias(\"customer\") String client");
    compile(false, paid, type("Billing", foldBy("client")));

    IntrepidBuilder builder = new CompiledProgram(project).on(repo, "Billing");
    try (Intrepid app = builder.adopt("billing", "totals/{client}").start()) {
      app.awaitCaughtUp(SOON);
    }
    start("Billing").close();
    assertThat(spend("totals/ada")).isEqualTo("3");
  }

  private static String foldBy(String variable) {
    return """
             @OnEvent @Cached("totals/{%1$s}")
             Long add(OrderPaid paid, @Cached("totals/{%1$s}") Cache<Long> soFar) {
               return soFar.orElse(0L) + paid.cents();
             }
           """
        .formatted(variable);
  }

  @ParameterizedTest(name = "with a lock: {0}")
  @ValueSource(booleans = {true, false})
  void a_changed_template_that_says_so_goes_on(boolean isLocked) throws Exception {
    run(isLocked, List.of("Billing"), PAID, SPEND, type("Billing", FOLD));
    String moved =
        SPEND.replace(
            "\"customers/{customer}/spend\"",
            "value = \"people/{customer}/spend\", formerly = \"customers/{customer}/spend\"");
    run(isLocked, List.of("Billing"), PAID, moved, type("Billing", FOLD));

    assertThat(spend("people/ada/spend")).isEqualTo("{\"customer\":\"ada\",\"cents\":4}");
  }

  @ParameterizedTest(name = "with a lock: {0}")
  @ValueSource(booleans = {true, false})
  void a_fold_that_is_added_to_an_old_subscriber_does_not_begin_late(boolean isLocked)
      throws Exception {
    run(isLocked, List.of("Billing"), PAID, type("Billing", REACTION));

    List<String> told = compile(isLocked, PAID, SPEND, type("Billing", REACTION, FOLD));

    assertTold(isLocked, Message.FOLD_BEGINS_LATE, told);
    assertMustBeRebuilt("the subscriber billing begins to fold OrderPaid into it", "Billing");
  }

  @ParameterizedTest(name = "with a lock: {0}")
  @ValueSource(booleans = {true, false})
  void a_renamed_method_of_a_fold_goes_on(boolean isLocked) throws Exception {
    run(isLocked, List.of("Billing"), PAID, SPEND, type("Billing", FOLD));
    run(isLocked, List.of("Billing"), PAID, SPEND, type("Billing", FOLD.replace("spend(", "add(")));

    assertThat(spend(URI)).isEqualTo("{\"customer\":\"ada\",\"cents\":4}");
  }

  @ParameterizedTest(name = "with a lock: {0}")
  @ValueSource(booleans = {true, false})
  void a_new_component_counts_from_now_on_or_after_a_rebuild(boolean isLocked) throws Exception {
    run(isLocked, List.of("Billing"), PAID, SPEND, type("Billing", FOLD));
    String spend = SPEND.replace("long cents", "long cents, @Default(\"0\") int orders");
    String fold =
        FOLD.replace("paid.cents())", "paid.cents(), spend.map(Spend::orders).orElse(0) + 1)");

    List<String> told = compile(isLocked, PAID, spend, type("Billing", fold));
    assertTold(isLocked, Message.FOLD_GAINS_COMPONENT, told);
    run(isLocked, List.of("Billing"), PAID, spend, type("Billing", fold));
    assertThat(spend(URI)).isEqualTo("{\"customer\":\"ada\",\"cents\":4,\"orders\":1}");

    try (Intrepid app = start("Billing")) {
      Rebuild rebuild = app.subscription("billing").rebuild();
      rebuild.begin();
      rebuild.finish(0);
    }
    assertThat(spend(URI)).isEqualTo("{\"customer\":\"ada\",\"cents\":4,\"orders\":4}");
  }

  @Test
  void what_the_lock_says_is_written_by_an_update() {
    project.sources(PAID, SPEND, type("Billing", FOLD, REACTION)).update();
    project.sources(PAID, SPEND, type("Billing", REACTION), type("Totals", FOLD));

    assertThat(project.update()).isEmpty();
    assertThat(project.lockText())
        .contains("memo customers/{customer}/spend keeper totals spend(OrderPaid)\n")
        .doesNotContain("keeper billing");
  }

  private void assertTold(boolean isLocked, Message message, List<String> told) {
    if (isLocked) {
      assertThat(told).singleElement().asString().contains("[Intrepid/" + message.tag() + "]");
      assertThat(told).noneMatch(text -> text.contains("can be read as before"));
    } else {
      assertThat(told).isEmpty();
    }
  }

  /** It does not start, and counts every message once if it may rebuild. */
  private void assertMustBeRebuilt(String why, String... classes) throws Exception {
    assertThatThrownBy(() -> start(classes))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("customers/{customer}/spend: " + why);
    rebuild(classes);
    assertThat(spend(URI)).isEqualTo("{\"customer\":\"ada\",\"cents\":3}");
  }

  /** Other memos of the same shape. */
  private static final String TENS_MEMO = SPEND.replace("Spend", "Tens").replace("/spend", "/tens");

  private static final String TENS =
      """
        @OnEvent Tens tens(OrderPaid paid, Cache<Tens> tens) {
          return new Tens(paid.customer(), tens.map(Tens::cents).orElse(0L) + 10);
        }
      """;

  @Test
  void two_folds_that_swap_their_templates_do_not_go_on_from_each_other() throws Exception {
    run(false, List.of("Billing"), PAID, SPEND, TENS_MEMO, type("Billing", FOLD, TENS));

    compile(
        false,
        PAID,
        SPEND.replace("/spend", "/tens"),
        TENS_MEMO.replace("/tens", "/spend"),
        type("Billing", FOLD, TENS));

    assertThatThrownBy(() -> start("Billing"))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("customers/{customer}/spend: spend(OrderPaid) has folded it so far")
        .hasMessageContaining("customers/{customer}/tens: tens(OrderPaid) has folded it so far");
    rebuild("Billing");
    assertThat(spend(URI)).isEqualTo("{\"customer\":\"ada\",\"cents\":30}");
    assertThat(spend("customers/ada/tens")).isEqualTo("{\"customer\":\"ada\",\"cents\":3}");
    start("Billing").close();
  }

  @Test
  void a_program_stops_beside_one_in_which_two_folds_have_swapped_their_templates()
      throws Exception {
    // So many shards that no program of two is without one.
    String divided = "@Subscriber(shards = 32)\n" + type("Billing", FOLD, TENS);
    run(false, List.of("Billing"), PAID, SPEND, TENS_MEMO, divided);
    LockedProject next = new LockedProject(folder.resolve("next"));
    next.sources(
        PAID, SPEND.replace("/spend", "/tens"), TENS_MEMO.replace("/tens", "/spend"), divided);
    assertThat(next.compileUnlocked()).isEmpty();
    CompiledProgram newer = new CompiledProgram(next);

    try (Intrepid before = start("Billing");
        Intrepid now = newer.on(repo, "Billing").rebuildWhenNeeded().start()) {
      now.awaitCaughtUp(SOON);
      awaitStopped(before);
      now.publish(newer.message("OrderPaid", PAYMENT));
      now.awaitCaughtUp(SOON);
    }
    assertThat(spend(URI)).isEqualTo("{\"customer\":\"ada\",\"cents\":40}");
    assertThat(spend("customers/ada/tens")).isEqualTo("{\"customer\":\"ada\",\"cents\":4}");
  }

  private static void awaitStopped(Intrepid app) {
    long deadline = System.nanoTime() + SOON.toNanos();
    while (app.status().stream().noneMatch(one -> one.state() == SubscriptionState.STOPPED)) {
      assertThat(System.nanoTime()).as(app.status().toString()).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  @Test
  void two_folds_of_which_one_takes_the_template_of_the_other_do_not_go_on_from_it()
      throws Exception {
    run(false, List.of("Billing"), PAID, SPEND, TENS_MEMO, type("Billing", FOLD, TENS));

    compile(false, PAID, TENS_MEMO.replace("/tens", "/spend"), type("Billing", TENS));

    assertThatThrownBy(() -> start("Billing"))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("tens(OrderPaid), which has folded customers/{customer}/tens");
    assertThatThrownBy(() -> start("Billing"))
        .hasMessageContaining("builder.adopt(\"billing\", \"customers/{customer}/spend\")");
    IntrepidBuilder adopting = new CompiledProgram(project).on(repo, "Billing");
    adopting.adopt("billing", "customers/{customer}/spend").start().close();
    start("Billing").close();
  }

  @Test
  void a_fold_does_not_go_on_from_another_one_whose_template_it_takes_as_its_new_one()
      throws Exception {
    run(false, List.of("Billing"), PAID, SPEND, TENS_MEMO, type("Billing", FOLD, TENS));

    String moved =
        SPEND.replace(
            "\"customers/{customer}/spend\"",
            "value = \"customers/{customer}/tens\", formerly = \"customers/{customer}/spend\"");
    compile(false, PAID, moved, type("Billing", FOLD));

    assertThatThrownBy(() -> start("Billing"))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("customers/{customer}/tens: tens(OrderPaid) has folded it so far")
        .hasMessageContaining("spend(OrderPaid), which has folded customers/{customer}/spend");
    rebuild("Billing");
    assertThat(spend("customers/ada/tens")).isEqualTo("{\"customer\":\"ada\",\"cents\":3}");
    start("Billing").close();
  }

  @Test
  void a_fold_does_not_go_on_from_what_was_not_folded_at_its_new_template() throws Exception {
    String last =
        TENS.replace(", Cache<Tens> tens", "").replace("tens.map(Tens::cents).orElse(0L) + ", "");
    run(false, List.of("Billing"), PAID, SPEND, TENS_MEMO, type("Billing", FOLD, last));

    String moved =
        SPEND.replace(
            "\"customers/{customer}/spend\"",
            "value = \"customers/{customer}/tens\", formerly = \"customers/{customer}/spend\"");
    compile(false, PAID, moved, type("Billing", FOLD));

    assertThatThrownBy(() -> start("Billing"))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("customers/{customer}/tens: what is stored there was not folded, and")
        .hasMessageContaining("spend(OrderPaid), which has folded customers/{customer}/spend");
    rebuild("Billing");
    assertThat(spend("customers/ada/tens")).isEqualTo("{\"customer\":\"ada\",\"cents\":3}");
    start("Billing").close();
  }

  @Test
  void a_fold_that_returns_at_another_template_and_says_its_former_one_is_rebuilt()
      throws Exception {
    run(false, List.of("Billing"), PAID, SPEND, type("Billing", FOLD));
    run(false, List.of("Billing"), PAID, SPEND, type("Billing", REACTION));

    String moved =
        SPEND.replace(
            "\"customers/{customer}/spend\"",
            "value = \"customers/{customer}/all\", formerly = \"customers/{customer}/spend\"");
    compile(false, PAID, moved, type("Billing", REACTION, FOLD));

    assertThatThrownBy(() -> start("Billing")).isInstanceOf(MemoMustBeRebuiltException.class);
    rebuild("Billing");
    assertThat(spend("customers/ada/all")).isEqualTo("{\"customer\":\"ada\",\"cents\":4}");
    start("Billing").close();
  }

  @Test
  void a_fold_does_not_go_on_from_what_a_method_computed_at_what_it_says_is_its_former_template()
      throws Exception {
    String views =
        """
        final class Views {
          @Cached("customers/{customer}/tens") Tens tens(String customer) {
            return new Tens(customer, 100);
          }
        }
        """;
    run(false, List.of("Billing", "Views"), PAID, SPEND, TENS_MEMO, type("Billing", FOLD), views);
    try (Intrepid app = start("Billing", "Views")) {
      assertThat(app.memos().view("customers/bob/tens").isFound()).isTrue();
    }

    String merged =
        SPEND.replace(
            "\"customers/{customer}/spend\"",
            "value = \"customers/{customer}/spend\", formerly = \"customers/{customer}/tens\"");
    compile(false, PAID, merged, type("Billing", FOLD));

    assertThatThrownBy(() -> start("Billing"))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining(
            "customers/{customer}/spend: its memos have not lived at customers/{customer}/tens,"
                + " which it says as a former template, and spend(OrderPaid) would go on from what"
                + " is stored there.");
    rebuild("Billing");
    CompiledProgram program = new CompiledProgram(project);
    try (Intrepid app = program.on(repo, "Billing").start()) {
      app.publish(program.message("OrderPaid", PAYMENT.replace("ada", "bob")));
      app.awaitCaughtUp(SOON);
    }
    assertThat(spend("customers/bob/spend")).isEqualTo("{\"customer\":\"bob\",\"cents\":1}");
  }

  @Test
  void a_former_template_with_other_variables_is_not_taken_for_the_one_of_before()
      throws Exception {
    run(false, List.of("Billing"), PAID, SPEND, type("Billing", FOLD));
    String byOrder =
        """
        @Cached(value = "orders/{orderId}/spend", formerly = "customers/{orderId}/spend")
        record Spend(String orderId, long cents) {}
        """;
    String fold = FOLD.replace("paid.customer()", "paid.orderId()");
    compile(false, PAID, byOrder, type("Billing", fold));

    assertThatThrownBy(() -> start("Billing"))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("has kept the memos of customers/{customer}/spend at these URIs");
    rebuild("Billing");
    assertThat(spend("orders/o-1/spend")).isEqualTo("{\"orderId\":\"o-1\",\"cents\":3}");
    start("Billing").close();
  }

  private static final String MOVED_SPEND =
      SPEND.replace(
          "\"customers/{customer}/spend\"",
          "value = \"people/{customer}/spend\", formerly = \"customers/{customer}/spend\"");

  @Test
  void a_former_template_is_not_left_out_while_memos_still_lie_there() throws Exception {
    run(false, List.of("Billing"), PAID, SPEND, type("Billing", FOLD));
    compile(false, PAID, MOVED_SPEND, type("Billing", FOLD));
    start("Billing").close();

    compile(false, PAID, SPEND.replace("customers/", "people/"), type("Billing", FOLD));

    assertThatThrownBy(() -> start("Billing"))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining(
            "people/{customer}/spend: some of its memos still lie at customers/{customer}/spend,"
                + " which it no longer says as a former template, so spend(OrderPaid) would begin"
                + " them with nothing.")
        .hasMessageContaining(
            "Say @Cached(value = \"people/{customer}/spend\", formerly ="
                + " \"customers/{customer}/spend\").");
    rebuild("Billing");
    assertThat(spend("people/ada/spend")).isEqualTo("{\"customer\":\"ada\",\"cents\":3}");
  }

  @Test
  void a_former_template_is_left_out_when_all_memos_have_moved() throws Exception {
    run(false, List.of("Billing"), PAID, SPEND, type("Billing", FOLD));
    run(false, List.of("Billing"), PAID, MOVED_SPEND, type("Billing", FOLD));

    run(
        false,
        List.of("Billing"),
        PAID,
        SPEND.replace("customers/", "people/"),
        type("Billing", FOLD));

    assertThat(spend("people/ada/spend")).isEqualTo("{\"customer\":\"ada\",\"cents\":5}");
  }

  /** A memo that is overwritten. */
  private static final String LAST =
      """
      @Cached("customers/{customer}/last")
      record Last(String customer, long cents) {}
      """;

  private static final String STORE =
      """
        @OnEvent Last last(OrderPaid paid) {
          return new Last(paid.customer(), paid.cents());
        }
      """;

  @Test
  void a_rebuild_begins_again_if_a_memo_is_stored_elsewhere_since() throws Exception {
    run(false, List.of("Billing"), PAID, SPEND, LAST, type("Billing", FOLD, STORE));
    String elsewhere = SPEND.replace("customers/", "people/");
    compile(false, PAID, elsewhere, LAST, type("Billing", FOLD, STORE));
    CutOffRepo dying = new CutOffRepo(repo);
    IntrepidBuilder builder = new CompiledProgram(project).on(dying, "Billing");
    Intrepid app = builder.rebuildWhenNeeded().start();
    while (!dying.isCutOff()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    app.close();

    String renamed =
        LAST.replace(
            "\"customers/{customer}/last\"",
            "value = \"customers/{customer}/latest\", formerly = \"customers/{customer}/last\"");
    compile(false, PAID, elsewhere, renamed, type("Billing", FOLD, STORE));
    rebuild("Billing");
    assertThat(spend("people/ada/spend")).isEqualTo("{\"customer\":\"ada\",\"cents\":3}");
    assertThat(spend("customers/ada/latest")).isEqualTo("{\"customer\":\"ada\",\"cents\":1}");
    assertThat(spend("customers/ada/last")).isEqualTo("nothing");
  }

  /** Stores the first memos of a rebuild, and no more, as a program that is killed. */
  private static final class CutOffRepo extends ForwardingRepo {
    private boolean isCutOff; // guarded by this

    CutOffRepo(IntrepidRepo repo) {
      super(repo);
    }

    synchronized boolean isCutOff() {
      return isCutOff;
    }

    @Override
    public synchronized Committed commit(Commit commit) {
      if (isCutOff) {
        throw new RepoUnavailableException("The repo is cut off.", null);
      }
      isCutOff = commit.memos().stream().anyMatch(memo -> memo.uri().startsWith("@shadow/"));
      return super.commit(commit);
    }
  }

  @Test
  void memos_that_a_rebuild_has_left_at_another_template_are_no_beginning_of_a_new_fold()
      throws Exception {
    run(false, List.of("Billing"), PAID, SPEND, type("Billing", FOLD));
    String elsewhere = SPEND.replace("customers/", "people/");
    compile(false, PAID, elsewhere, type("Billing", FOLD));
    rebuild("Billing");

    String total = SPEND.replace("Spend(", "Total(");
    String fold = FOLD.replace("Spend", "Total");
    compile(false, PAID, elsewhere, type("Billing", FOLD), total, type("Totals", fold));
    assertMustBeRebuilt("the subscriber billing has kept it so far", "Billing", "Totals");
  }

  @Test
  void what_a_handler_has_stored_without_counting_is_no_fold_to_go_on_from() throws Exception {
    String last =
        FOLD.replace(", Cache<Spend> spend", "")
            .replace("spend.map(Spend::cents).orElse(0L) + ", "");
    run(false, List.of("Billing"), PAID, SPEND, type("Billing", last));

    compile(false, PAID, SPEND, type("Billing", FOLD));

    assertMustBeRebuilt(
        "what is stored there was not folded, or was stored otherwise since", "Billing");
  }

  @Test
  void what_a_method_has_computed_is_no_fold_to_go_on_from() throws Exception {
    String views =
        """
        final class Views {
          @Cached("customers/{customer}/spend") Spend spend(String customer) {
            return new Spend(customer, 100);
          }
        }
        """;
    run(false, List.of("Billing", "Views"), PAID, SPEND, type("Billing", REACTION), views);
    CompiledProgram program = new CompiledProgram(project);
    try (Intrepid app = program.on(repo, "Billing", "Views").start()) {
      assertThat(app.memos().view(URI).isFound()).isTrue();
    }

    compile(false, PAID, SPEND, type("Billing", REACTION, FOLD));

    assertMustBeRebuilt(
        "what is stored there was not folded, or was stored otherwise since", "Billing");
  }

  @Test
  void a_fold_begins_late_in_a_subscriber_that_began_with_what_came_then() throws Exception {
    String now = "@Subscriber(start = StartAt.NOW) ";
    run(false, List.of("Billing"), PAID, SPEND, now + type("Billing", REACTION));

    compile(false, PAID, SPEND, now + type("Billing", REACTION, FOLD));

    assertThatThrownBy(() -> start("Billing"))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("the subscriber billing begins to fold OrderPaid into it")
        .hasMessageContaining("from sequence 1 on, would not be counted");
    IntrepidBuilder adopting = new CompiledProgram(project).on(repo, "Billing");
    adopting.adopt("billing", "customers/{customer}/spend").start().close();
    start("Billing").close();
  }

  private static final String MOVED =
      """
      @Event(stream = "moves/{orderId}")
      record Moved(String orderId, String customer, long cents) {}
      """;
  private static final String ONE_MOVED =
      """
      @Event(stream = "moves/{orderId}")
      record Moved(String orderId, String customer, long cents) {
        @Upcast static List<OrderPaid> paid(Moved old) {
          return List.of(new OrderPaid(old.orderId(), old.customer(), old.cents()));
        }
      }
      """;

  @Test
  void messages_that_an_upcast_makes_of_others_from_now_on_are_missing() throws Exception {
    runAndMove("Billing", PAID, MOVED, SPEND, type("Billing", FOLD));
    compile(false, PAID, ONE_MOVED, SPEND, type("Billing", FOLD));

    assertThatThrownBy(() -> start("Billing"))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("billing begins to fold Moved into it (spend(OrderPaid))")
        .hasMessageContaining("from sequence 4 on");
    rebuild("Billing");
    assertThat(spend(URI)).isEqualTo("{\"customer\":\"ada\",\"cents\":5}");
    start("Billing").close();
  }

  @Test
  void messages_that_an_upcast_makes_of_counted_ones_are_not_missing() throws Exception {
    String moved =
        "@OnEvent Spend move(Moved paid, Cache<Spend> spend) {"
            + " return new Spend(paid.customer(), spend.map(Spend::cents).orElse(0L)"
            + " + paid.cents()); }\n";
    runAndMove("Billing", PAID, MOVED, SPEND, type("Billing", FOLD, moved));
    compile(false, PAID, ONE_MOVED, SPEND, type("Billing", FOLD));
    start("Billing").close();
    start("Billing").close();

    assertThat(spend(URI)).isEqualTo("{\"customer\":\"ada\",\"cents\":5}");
  }

  @Test
  void messages_of_a_type_that_another_one_absorbs_are_missing() throws Exception {
    String moved = MOVED.replace("moves/", "orders/");
    runAndMove("Billing", PAID, moved, SPEND, type("Billing", FOLD));
    String absorbing =
        PAID.replace("\"orders/{orderId}\"", "\"orders/{orderId}\", formerly = \"Moved\"");
    assertThat(compile(false, absorbing, SPEND, type("Billing", FOLD))).isEmpty();

    assertThatThrownBy(() -> start("Billing"))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("the subscriber billing begins to fold OrderPaid into it")
        .hasMessageContaining("from sequence 4 on");
    rebuild("Billing");
    assertThat(spend(URI)).isEqualTo("{\"customer\":\"ada\",\"cents\":5}");
    start("Billing").close();
    start("Billing").close();
  }

  @Test
  void messages_of_a_type_that_one_with_an_upcast_absorbs_are_missing() throws Exception {
    String left = ONE_MOVED.replace("Moved", "Left");
    runAndMove("Billing", PAID, MOVED, left, SPEND, type("Billing", FOLD));
    String absorbing =
        left.replace("\"moves/{orderId}\"", "\"moves/{orderId}\", formerly = \"Moved\"");
    assertThat(compile(false, PAID, absorbing, SPEND, type("Billing", FOLD))).isEmpty();

    assertThatThrownBy(() -> start("Billing"))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("the subscriber billing begins to fold Left into it")
        .hasMessageContaining("from sequence 4 on");
    rebuild("Billing");
    assertThat(spend(URI)).isEqualTo("{\"customer\":\"ada\",\"cents\":5}");
    start("Billing").close();
    start("Billing").close();
  }

  @Test
  void messages_of_a_type_that_another_one_absorbs_are_left_out_on_purpose() throws Exception {
    String moved = MOVED.replace("moves/", "orders/");
    runAndMove("Billing", PAID, moved, SPEND, type("Billing", FOLD));
    String absorbing =
        PAID.replace("\"orders/{orderId}\"", "\"orders/{orderId}\", formerly = \"Moved\"");
    compile(false, absorbing, SPEND, type("Billing", FOLD));

    IntrepidBuilder adopting = new CompiledProgram(project).on(repo, "Billing");
    adopting.adopt("billing", "customers/{customer}/spend").start().close();
    start("Billing").close();
    assertThat(spend(URI)).isEqualTo("{\"customer\":\"ada\",\"cents\":4}");
  }

  private static final String TENS_OF_MOVES =
      TENS.replace("OrderPaid paid", "Moved moved").replace("paid.customer", "moved.customer");

  @Test
  void messages_that_only_another_fold_has_counted_are_missing() throws Exception {
    String moved = MOVED.replace("moves/", "orders/");
    runAndMove("Billing", PAID, moved, SPEND, TENS_MEMO, type("Billing", FOLD, TENS_OF_MOVES));
    assertAbsorbedMustBeRebuilt();
  }

  @Test
  void messages_that_only_another_fold_has_counted_until_it_was_gone_are_missing()
      throws Exception {
    String moved = MOVED.replace("moves/", "orders/");
    run(
        false,
        List.of("Billing"),
        PAID,
        moved,
        SPEND,
        TENS_MEMO,
        type("Billing", FOLD, TENS_OF_MOVES));
    runAndMove("Billing", PAID, moved, SPEND, type("Billing", FOLD));
    assertAbsorbedMustBeRebuilt();
  }

  @Test
  void messages_that_only_a_reaction_has_handled_are_missing() throws Exception {
    String moved = MOVED.replace("moves/", "orders/");
    String reaction = "  @OnEvent void moved(Moved moved) {}\n";
    runAndMove("Billing", PAID, moved, SPEND, type("Billing", FOLD, reaction));
    assertAbsorbedMustBeRebuilt();
  }

  private void assertAbsorbedMustBeRebuilt() throws Exception {
    String absorbing =
        PAID.replace("\"orders/{orderId}\"", "\"orders/{orderId}\", formerly = \"Moved\"");
    assertThat(compile(false, absorbing, SPEND, type("Billing", FOLD))).isEmpty();

    assertThatThrownBy(() -> start("Billing"))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("the subscriber billing begins to fold OrderPaid into it");
    rebuild("Billing");
    assertThat(spend(URI))
        .isEqualTo("{\"customer\":\"ada\",\"cents\":" + repo.lastSequence() + "}");
    for (int i = 0; i < 4; i++) {
      start("Billing").close();
    }
  }

  /** Pays a cent four times, and once by another message before the last time. */
  private void runAndMove(String handlers, String... units) throws Exception {
    run(false, List.of(handlers), units);
    CompiledProgram program = new CompiledProgram(project);
    try (Intrepid app = program.on(repo, handlers).start()) {
      app.publish(program.message("Moved", PAYMENT));
      app.publish(program.message("OrderPaid", PAYMENT));
      app.awaitCaughtUp(SOON);
    }
  }

  private static String type(String name, String... handlers) {
    return "final class " + name + " {\n" + String.join("", handlers) + "}\n";
  }

  private List<String> compile(boolean isLocked, String... units) {
    project.sources(units);
    return isLocked ? project.compile() : project.compileUnlocked();
  }

  /** Compiles and, three times at first and once more later, pays a cent. */
  private void run(boolean isLocked, List<String> classes, String... units) throws Exception {
    project.sources(units);
    assertThat(isLocked ? project.update() : project.compileUnlocked()).isEmpty();
    int messages = repo.lastSequence() == 0 ? 3 : 1;
    CompiledProgram program = new CompiledProgram(project);
    try (Intrepid app = program.on(repo, classes.toArray(String[]::new)).start()) {
      for (int i = 0; i < messages; i++) {
        app.publish(program.message("OrderPaid", PAYMENT));
      }
      app.awaitCaughtUp(SOON);
    }
  }

  private Intrepid start(String... classes) throws Exception {
    return new CompiledProgram(project).on(repo, classes).start();
  }

  private void rebuild(String... classes) throws Exception {
    IntrepidBuilder builder = new CompiledProgram(project).on(repo, classes);
    try (Intrepid app = builder.rebuildWhenNeeded().start()) {
      app.awaitCaughtUp(SOON);
    }
  }

  private String spend(String uri) {
    return repo.getMemo(uri) instanceof Cache.Found<CacheRecord> found
        ? found.value().data().toString()
        : "nothing";
  }
}
