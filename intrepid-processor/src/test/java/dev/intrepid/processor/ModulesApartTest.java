package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two modules were compiled apart, and one app has both: what a compiler would refuse of them
 * together, the start refuses.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModulesApartTest {

  private static final String STORES =
      " @Event(stream = \"orders/{id}\") public record Paid(String id) {}"
          + " @Cached(\"%s\") public record Spend(String id%s) {}"
          + " @OnEvent public Spend spend(Paid paid) { return new Spend(paid.id()%s); }";

  @TempDir Path folder;

  @Test
  void memos_of_two_records_are_not_stored_at_one_place() {
    Program one = module("one", "First", STORES.formatted("orders/{id}/spend", "", ""));
    Program other =
        module(
            "two", "Second", STORES.formatted("orders/{key}/spend", ", String key", ", paid.id()"));

    assertThatThrownBy(() -> start(one, "one.First", other, "two.Second"))
        .isInstanceOf(NotWiredException.class)
        .hasMessage(
            "The memos of one.First$Spend and of two.Second$Spend are both stored at"
                + " orders/{key}/spend, so that one would be read as the other: give one of them"
                + " another template.");
  }

  @Test
  void a_record_of_ones_own_may_read_what_another_stores() {
    Program one = module("one", "First", STORES.formatted("orders/{id}/spend", "", ""));
    Program other =
        module(
            "two",
            "Second",
            STORES
                .formatted("orders/{id}/spend", "", "")
                .replace(
                    "Spend spend(Paid paid)", "void spend(Paid paid, dev.intrepid.Cache<Spend> s)")
                .replaceFirst("\\{ return [^}]*}", "{}"));

    start(one, "one.First", other, "two.Second");
  }

  @ParameterizedTest
  @CsvSource({
    "rates/{base}/{quote}, rates/{of}/{in}",
    "rates/{base}/{quote}, rates/EUR/{quote}",
    "rates/{base}/{quote}, {kind}/EUR/{quote}",
  })
  void a_memo_is_computed_by_one_method(String template, String other) {
    Program one = module("one", "First", computing(template));
    Program two = module("two", "Second", computing(other));

    assertThatThrownBy(() -> start(one, "one.First", two, "two.Second"))
        .isInstanceOf(NotWiredException.class)
        .hasMessageStartingWith("Two methods compute")
        .hasMessageContaining("First.rate(")
        .hasMessageContaining("Second.rate(");
  }

  @Test
  void methods_whose_memos_are_elsewhere_go_together() {
    Program one = module("one", "First", computing("rates/{base}/{quote}"));
    Program two = module("two", "Second", computing("rates/{base}/{quote}/history"));

    start(one, "one.First", two, "two.Second");
  }

  private static String computing(String template) {
    String keys =
        Pattern.compile("\\{(\\w+)}")
            .matcher(template)
            .results()
            .map(variable -> "String " + variable.group(1))
            .collect(Collectors.joining(", "));
    return "@Cached(\"" + template + "\") public int rate(" + keys + ") { return 1; }";
  }

  private Program module(String packageName, String type, String members) {
    Workspace module =
        new Workspace(ToolProvider.getSystemJavaCompiler(), folder.resolve(packageName));
    module.write(
        packageName + "." + type,
        "package "
            + packageName
            + "; import dev.intrepid.annotations.*; public final class "
            + type
            + " {"
            + members
            + "}");
    assertThat(module.compileAll()).isEmpty();
    return Program.in(module);
  }

  private static void start(Program one, String type, Program other, String otherType) {
    IntrepidBuilder builder =
        Intrepid.builder()
            .repo(new MemoryRepo())
            .registry(one.registry())
            .registry(other.registry())
            .handlers(one.instance(type), other.instance(otherType));
    builder.start().close();
  }
}
