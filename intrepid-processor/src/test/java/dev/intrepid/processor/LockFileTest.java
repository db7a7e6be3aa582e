package dev.intrepid.processor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.lock.Lock;
import dev.intrepid.processor.lock.LockMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the lock is, when it is written, and what a compilation of a part does to it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LockFileTest {

  private static final String PLACED =
      "@Event(stream = \"orders/{orderId}\") record OrderPlaced(String orderId, Line line) {}";
  private static final String LINE = "record Line(String sku) {}";
  private static final String PAID =
      "@Event(stream = \"orders/{orderId}\") record OrderPaid(String orderId, long cents) {}";
  private static final String PAID_WITH_NOTE =
      PAID.replace("long cents", "long cents, Optional<String> note");
  private static final String BILLING =
      "@Subscriber(\"billing\") final class Billing { @OnEvent void paid(OrderPaid paid) {} }";
  private static final String SPEND =
      """
      final class Spending {
        @OnEvent @Cached("orders/{orderId}/spend") Map<Unit, Long> spend(OrderPaid paid) {
          return Map.of();
        }
        enum Unit { EUR, USD }
      }
      """;

  private static final String ALL_PAYMENTS =
      """
      @Event(stream = "all", formerly = {"A", "B c"})
      record Everything(
          int a, @Nullable Integer b, @Default("x y") String c, Optional<Instant> d, List<Set<UUID>> e,
          Payment f, Tree g, byte[] h, Map<UUID, Payment> i, OptionalLong j, @Mapped StringJoiner k, List<@Nullable UUID> l,
          @JsonProperty("m.n") @JsonAlias({"o", "p q"}) String m, Unit n, @Codec(Halves.class) Optional<Double> r, Page<UUID> s,
          EnumMap<Unit, dev.intrepid.json.Json> t, SortedMap<Key, Locale> u) {
        record Page<T>(List<T> items) {}
        record Key(YearMonth month) implements Comparable<Key> {
          public int compareTo(Key other) { return month.compareTo(other.month); }
        }
        static final class Halves implements dev.intrepid.json.JsonCodec<Double> {
          public void write(Double value, dev.intrepid.json.JsonWriter out) { out.number(2 * value); }
          public Double read(dev.intrepid.json.JsonReader in) { return in.readDouble() / 2; }
        }
        enum Unit { @JsonProperty("each") @JsonAlias("EACH") PIECE, KILO }
        sealed interface Payment {
          record Card(String number, Payment fallback) implements Payment {}
          record Cash() implements Payment {}
        }
        record Tree(String name, List<Tree> children) {}
      }
      """;

  @TempDir Path folder;
  private LockedProject project;

  @BeforeEach
  void begin() {
    project = new LockedProject(folder);
  }

  @Test
  void without_a_lock_nothing_is_compared_or_written() {
    assertThat(project.sources(PLACED, LINE).compile()).isEmpty();

    assertThat(project.lock()).doesNotExist();
  }

  @Test
  void every_kind_of_fact_is_written() {
    project.sources(ALL_PAYMENTS, PAID, BILLING, SPEND).update();

    Golden.check(Sources.RESOURCES.resolve("lock-files/Everything.lock"), project.lockText());
  }

  @Test
  void an_update_of_the_same_leaves_the_file_alone() throws IOException {
    project.sources(PLACED, LINE, PAID).update();
    FileTime long_ago = FileTime.fromMillis(0);
    Files.setLastModifiedTime(project.lock(), long_ago);

    project.update();

    assertThat(Files.getLastModifiedTime(project.lock())).isEqualTo(long_ago);
  }

  @Test
  void nothing_but_the_lock_is_left_beside_it() throws IOException {
    project.sources(PLACED, LINE).update();
    project.add(PAID).update();

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("intrepid.lock", "pom.xml", "src", "target");
    }
  }

  @Test
  void what_a_crash_left_of_a_lock_is_not_read_as_one() {
    project.sources(PLACED, LINE).update();
    String lock = project.lockText();
    LockedProject.write(folder.resolve("intrepid.lock.1234.tmp"), "format 1\nevent Ord");

    assertThat(project.compile()).isEmpty();
    assertThat(project.lockText()).isEqualTo(lock);
  }

  @Test
  void a_lock_that_cannot_be_read_is_one_error_and_never_written_over() {
    project.sources(PLACED, LINE).update();
    String broken = project.lockText() + "<<<<<<< HEAD\n";
    LockedProject.write(project.lock(), broken);

    List<String> told = project.update();

    assertThat(told).hasSize(1);
    Golden.check(
        Sources.RESOURCES.resolve("lock/a_merge_left_its_marks.expected.txt"), told.get(0) + "\n");
    assertThat(project.lockText()).isEqualTo(broken);
  }

  @Test
  void a_lock_of_a_newer_format_is_one_error_and_never_written_over() {
    LockedProject.write(project.lock(), "format 2\nwhatever comes\n");

    List<String> told = project.sources(PLACED, LINE).update();

    assertThat(told).hasSize(1);
    Golden.check(
        Sources.RESOURCES.resolve("lock/the_format_is_newer.expected.txt"), told.get(0) + "\n");
    assertThat(project.lockText()).isEqualTo("format 2\nwhatever comes\n");
  }

  @Test
  void a_byte_order_mark_means_nothing() throws IOException {
    project.sources(PLACED, LINE).update();
    Files.writeString(project.lock(), "\ufeff" + project.lockText());

    assertThat(project.compile()).isEmpty();
  }

  @Test
  void a_lock_in_another_encoding_is_one_error_at_its_line() throws IOException {
    project.sources(PLACED, LINE).update();
    String changed = project.lockText() + "event Größe v1 class shop.Größe\n";
    Files.writeString(project.lock(), changed, ISO_8859_1);

    List<String> told = project.compile();

    assertThat(told).hasSize(1);
    Golden.check(
        Sources.RESOURCES.resolve("lock/the_encoding_is_another.expected.txt"), told.get(0) + "\n");
  }

  @Test
  void a_lock_that_cannot_be_written_is_one_error() {
    Path lock = folder.resolve("missing/intrepid.lock");

    List<String> told =
        project.option("-Aintrepid.lock.file=" + lock).sources(PLACED, LINE).update();

    assertThat(told).hasSize(1);
    Golden.check(
        Sources.RESOURCES.resolve("lock/the_lock_is_not_written.expected.txt"), told.get(0) + "\n");
  }

  @Test
  void a_lock_in_the_place_of_which_stands_a_folder_is_one_error() throws IOException {
    Files.createDirectories(project.lock());

    assertThat(project.sources(PLACED, LINE).update())
        .singleElement()
        .asString()
        .contains("[Intrepid/LockIsUnreadable] ");
  }

  @Test
  void bytes_that_are_no_text_are_one_error() throws IOException {
    Files.write(project.lock(), new byte[] {'f', (byte) 0xff, (byte) 0xfe});

    assertThat(project.sources(PLACED, LINE).compile())
        .singleElement()
        .asString()
        .contains("[Intrepid/LockIsUnreadable]", "intrepid.lock");
  }

  @Test
  void an_unknown_option_is_one_error() {
    List<String> told = project.sources(PLACED, LINE).option("-Aintrepid.lock=yes").compile();

    assertThat(told).hasSize(1);
    Golden.check(
        Sources.RESOURCES.resolve("lock/the_option_is_unknown.expected.txt"), told.get(0) + "\n");
  }

  @Test
  void a_stale_lock_tells_the_first_differences() {
    project.sources(PLACED, LINE).update();
    project.sources(
        PLACED, LINE.replace("sku", "sku, Optional<String> a, OptionalInt b"), PAID, BILLING);

    List<String> told = project.compile();

    assertThat(told).hasSize(1);
    Golden.check(
        Sources.RESOURCES.resolve("lock/the_lock_is_stale.expected.txt"), told.get(0) + "\n");
  }

  @Test
  void switched_off_it_says_and_writes_nothing() {
    project.sources(PLACED, LINE).update();
    project.sources(PAID).option("-Aintrepid.lock=off");

    assertThat(project.compile()).isEmpty();
  }

  @Test
  void lines_deleted_by_hand_let_an_update_pass() {
    project.sources(PLACED, LINE, PAID).update();
    project.sources(PAID.replace("long cents", "@Default(\"0\") int euros"));
    assertThat(project.update()).hasSize(2);

    LockedProject.write(
        project.lock(),
        project.lockText().replaceAll("(?m)^event (OrderPlaced .*|OrderPaid v1 .cents.*)\n", ""));

    assertThat(project.update()).isEmpty();
    assertThat(project.lockText()).contains("event OrderPaid v1 .euros int default 0\n");
  }

  @Test
  void a_message_of_a_source_that_is_not_compiled_is_not_gone() {
    project.sources(PLACED, LINE, PAID, BILLING, SPEND).update();

    assertThat(project.compileOnly("OrderPlaced", "Line")).isEmpty();
  }

  @Test
  void a_former_template_of_a_source_that_is_not_compiled_is_not_gone() {
    String rate = "@Cached(\"rates/{id}\") record Rate(String id) {}";
    String rates =
        """
        final class Rates {
          @Cached(value = "rates/{id}", formerly = "rate/{id}") Rate rate(String id) { return null; }
        }
        """;
    assertThat(project.sources(rate, rates).update()).isEmpty();
    project.removeClass("Rates");

    assertThat(project.compileOnly("Rate")).isEmpty();
  }

  @Test
  void a_message_whose_class_cannot_be_seen_but_has_a_source_is_not_gone() {
    project.sources(PLACED, LINE, PAID, BILLING, SPEND).update();
    project.removeClass("OrderPaid").removeClass("Billing").removeClass("Spending");

    assertThat(project.compileOnly("OrderPlaced", "Line")).isEmpty();
  }

  @Test
  void a_message_whose_source_and_class_are_deleted_is_gone_in_a_part_too() {
    project.sources(PLACED, LINE, PAID).update();
    project.remove("OrderPaid").removeClass("OrderPaid").removeClass("OrderPaid_Event");

    assertThat(project.compileOnly("OrderPlaced", "Line"))
        .singleElement()
        .asString()
        .contains(
            "[Intrepid/EventIsGone] Nothing is stored as OrderPaid any more. (intrepid.lock:");
  }

  @Test
  void an_update_by_a_part_keeps_the_rest() {
    project.sources(PLACED, LINE, PAID, BILLING, SPEND).update();
    String before = project.lockText();
    project.add(LINE.replace("sku", "sku, OptionalInt quantity"));

    assertThat(project.updateOnly("OrderPlaced", "Line")).isEmpty();

    assertThat(project.lockText().lines().filter(line -> !before.contains(line)))
        .containsExactly("event OrderPlaced v1 .line.quantity int optional");
    assertThat(project.lockText().lines()).containsAll(before.lines().toList());
  }

  @Test
  void the_classes_of_tests_have_no_lock() {
    project.sources(PLACED, LINE);

    project.compileInto("target/test-classes", "-Aintrepid.lock=update");
    project.compileInto("build/classes/java/integrationTest", "-Aintrepid.lock=update");

    assertThat(project.lock()).doesNotExist();
  }

  @Test
  void a_folder_called_latest_is_not_for_tests() {
    project.sources(PLACED, LINE).compileInto("target/latest", "-Aintrepid.lock=update");

    assertThat(project.lock()).exists();
  }

  @Test
  void the_module_is_the_nearest_folder_with_a_build_file() {
    LockedProject.write(folder.resolve("app/build.gradle.kts"), "");
    project.sources(PLACED, LINE);

    project.compileInto("app/build/classes/java/main", "-Aintrepid.lock=update");

    assertThat(folder.resolve("app/intrepid.lock")).exists();
    assertThat(project.lock()).doesNotExist();
  }

  @Test
  void a_named_file_is_the_lock_wherever_classes_go() {
    Path named = folder.resolve("locks.txt");
    project.sources(PLACED, LINE);

    project.compileInto(
        "target/test-classes", "-Aintrepid.lock=update", "-Aintrepid.lock.file=" + named);

    assertThat(Lock.parse(Sources.read(named)).events()).containsOnlyKeys("OrderPlaced");
  }

  @Test
  void the_system_property_updates_too() {
    project.sources(PLACED, LINE);
    System.setProperty(LockMode.OPTION, "update");
    try {
      project.compile();
    } finally {
      System.clearProperty(LockMode.OPTION);
    }

    assertThat(project.lock()).exists();
  }

  @Test
  void an_option_of_the_compiler_counts_before_the_system_property() {
    project.sources(PLACED, LINE);
    System.setProperty(LockMode.OPTION, "update");
    try {
      project.compileInto("target/classes", "-Aintrepid.lock=check");
    } finally {
      System.clearProperty(LockMode.OPTION);
    }

    assertThat(project.lock()).doesNotExist();
  }

  @Test
  void a_program_that_does_not_compile_is_not_compared() {
    project.sources(PLACED, LINE).update();
    project.sources(PAID, "@Event(stream = \"a//b\") record Wrong(int a) {}");

    assertThat(project.compile())
        .singleElement()
        .asString()
        .contains("[Intrepid/TemplateSegmentIsEmpty]");
  }

  @Test
  void what_another_processor_writes_is_compared_when_all_rounds_are_over() {
    String line = "record Line(String sku) {}";
    project.sources(PLACED, PAID).processor(() -> OtherProcessorsTest.writes("Line", line));
    assertThat(project.update()).isEmpty();
    assertThat(project.compile()).isEmpty();

    String changed = line.replace("String", "int");
    project.processor(() -> OtherProcessorsTest.writes("Line", changed));

    assertThat(project.compile())
        .singleElement()
        .asString()
        .startsWith("Line.java:1:")
        .contains("[Intrepid/ComponentIsRetyped] The component line.sku of OrderPlaced v1");
  }

  @Test
  void an_update_that_fails_by_an_error_that_was_found_in_time_writes_nothing() {
    project.sources(PAID).update();
    String before = project.lockText();

    assertThat(project.add(PAID_WITH_NOTE, "class Twice { int a; int a; }").update())
        .singleElement()
        .asString()
        .startsWith("Twice.java:");
    assertThat(project.lockText()).isEqualTo(before);
  }

  @Test
  void an_error_that_is_found_later_is_not_known_and_the_next_compile_compares() {
    for (JavaCompiler compiler : compilers()) {
      LockedProject late = new LockedProject(folder.resolve(nameOf(compiler)), compiler);
      late.sources(PAID).update();

      List<String> told = late.add(PAID_WITH_NOTE, "class Wrong { int a = \"\"; }").update();

      assertThat(errors(told)).singleElement().asString().startsWith("Wrong.java:");
      assertThat(late.lockText()).contains("event OrderPaid v1 .note");
      assertThat(errors(late.remove("Wrong").compile())).as("mended").isEmpty();
      assertThat(errors(late.add(PAID).compile()))
          .as("taken back")
          .singleElement()
          .asString()
          .contains("[Intrepid/ComponentsAreGone]");
    }
  }

  private static List<String> errors(List<String> told) {
    return told.stream().filter(line -> line.contains("error: ")).toList();
  }

  private static String nameOf(JavaCompiler compiler) {
    return compiler.getClass().getSimpleName();
  }

  private static List<JavaCompiler> compilers() {
    return List.of(ToolProvider.getSystemJavaCompiler(), new EclipseCompiler());
  }

  @Test
  void eclipses_compiler_keeps_and_compares_the_same_lock() {
    project.sources(ALL_PAYMENTS, PAID, BILLING, SPEND).update();
    Path elsewhere = folder.resolve("eclipse");
    LockedProject eclipse = new LockedProject(elsewhere, new EclipseCompiler());

    eclipse.sources(ALL_PAYMENTS, PAID, BILLING, SPEND).update();

    assertThat(eclipse.lockText()).isEqualTo(project.lockText());
    assertThat(eclipse.add(PAID.replace("long", "int")).compile())
        .filteredOn(line -> line.startsWith("error: "))
        .singleElement()
        .asString()
        .contains("[Intrepid/ComponentIsRetyped] The component cents of OrderPaid v1");
  }
}
