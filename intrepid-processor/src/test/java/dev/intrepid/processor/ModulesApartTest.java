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
import org.junit.jupiter.params.provider.ValueSource;

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

  private static final String OLD =
      " @Event(stream = \"customers/{id}\", type = \"Joined\") public record Old(String id) {}";
  private static final String NEW =
      " @Event(stream = \"customers/{id}\", type = \"Joined\", version = 2)"
          + " public record New(String id, String name) {"
          + " @Upcast static New of(one.First.Old old) { return new New(old.id(), \"\"); } }";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@OnEvent public void on(Old joined) {}",
        "@OnEvent public void on(java.util.List<Old> joined) {}",
        "@Cached(value = \"names/{id}\", evictOn = Old.class)"
            + " public int on(String id) { return 1; }",
      })
  void a_handler_of_a_version_that_another_module_makes_new_is_refused(String method) {
    Workspace first = workspace("one");
    Program one = compiled(first, "First", OLD + method);
    Program other = compiled(workspace("two").on(first), "Second", NEW);

    assertThatThrownBy(
            () ->
                Intrepid.builder()
                    .repo(new MemoryRepo())
                    .registry(one.registry())
                    .registry(other.registry())
                    .handlers(one.instance("one.First"))
                    .start())
        .isInstanceOf(NotWiredException.class)
        .hasMessageStartingWith("The handler on")
        .hasMessageEndingWith(
            " of the subscriber first takes Joined in version 1, of which upcasts make newer"
                + " messages, so that it would never be called. Have it take what is made of them"
                + " (two.Second$New), and start the program with the dependencies it is compiled"
                + " with.");
  }

  @Test
  void a_handler_of_an_interface_some_of_whose_messages_are_old_takes_the_others() {
    Workspace first = workspace("one");
    String known =
        " public sealed interface Known permits Old, Left {}"
            + OLD.replace("id) {", "id) implements Known {")
            + OLD.replace("Joined", "Left")
                .replace("Old(String id) {", "Left(String id) implements Known {")
            + " @OnEvent public void on(Known known) {}";
    Program one = compiled(first, "First", known);
    Program other = compiled(workspace("two").on(first), "Second", NEW + computing("names/{id}"));

    start(one, "one.First", other, "two.Second");
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
    return compiled(workspace(packageName), type, members);
  }

  private Workspace workspace(String packageName) {
    return new Workspace(ToolProvider.getSystemJavaCompiler(), folder.resolve(packageName));
  }

  /** Of the package whose name its folder has. */
  private static Program compiled(Workspace module, String type, String members) {
    String packageName = module.output().getParent().getFileName().toString();
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
