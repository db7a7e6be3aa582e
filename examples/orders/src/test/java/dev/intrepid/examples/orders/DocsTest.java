package dev.intrepid.examples.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Code in the documentation is cut from files that are compiled and tested. A block under {@code
 * <!-- cut from FILE -->} is that file, under {@code <!-- cut from FILE#TAG -->} the lines between
 * its {@code tag::TAG[]} and {@code end::TAG[]}, under {@code <!-- cut from FILE "A" to "B" -->}
 * the lines from the first that holds A to the next that holds B; {@code ^B} is a line that begins
 * with it. {@code -Dgolden.update=true} cuts them again.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocsTest {

  private static final Path ROOT = root();
  private static final Pattern CUT =
      Pattern.compile(
          "<!-- cut from (?<file>[^\\s#]+)(#(?<tag>\\w+))?( \"(?<from>[^\"]+)\" to"
              + " \"(?<to>[^\"]+)\")? -->\n```(?<kind>\\w*)\n(?<body>.*?)```\n",
          Pattern.DOTALL);

  @ParameterizedTest
  @MethodSource("pages")
  void code_in_a_page_is_cut_from_a_file_that_is_built(Path page) throws IOException {
    String text = Files.readString(ROOT.resolve(page), UTF_8);
    String cut = CUT.matcher(text).replaceAll(block -> Matcher.quoteReplacement(fresh(block)));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(ROOT.resolve(page), cut, UTF_8);
      return;
    }
    assertThat(text).as("%s; -Dgolden.update=true cuts it again", page).isEqualTo(cut);
  }

  @Test
  void the_readme_shows_its_program_and_its_dependency_before_line_40() throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve("README.md"), UTF_8);
    assertThat(lines.subList(0, 40)).anyMatch(line -> line.contains("Intrepid.builder()"));
    assertThat(lines.subList(0, 40)).anyMatch(line -> line.contains("<artifactId>"));
  }

  /** Of the one that is pasted it shows what is generated. */
  @Test
  void the_program_to_paste_is_the_one_of_this_module_without_its_package() {
    List<String> here =
        lines("examples/orders/src/main/java/dev/intrepid/examples/orders/Hello.java");
    List<String> pasted = lines("examples/outside/src/it/start/src/main/java/Hello.java");
    assertThat(here.get(0)).isEqualTo("package dev.intrepid.examples.orders;");
    assertThat(here.subList(2, here.size())).isEqualTo(pasted);
  }

  static Stream<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      docs.filter(page -> page.toString().endsWith(".md"))
          .map(ROOT::relativize)
          .sorted()
          .forEach(pages::add);
    }
    return pages.stream();
  }

  private static String fresh(MatchResult match) {
    Matcher block = CUT.matcher(match.group());
    assertThat(block.matches()).isTrue();
    String head = match.group().substring(0, match.group().indexOf("```"));
    return head + "```" + block.group("kind") + "\n" + cut(block) + "```\n";
  }

  private static String cut(Matcher block) {
    List<String> lines = lines(block.group("file"));
    if (block.group("tag") != null) {
      lines = between(lines, "tag::" + block.group("tag"), "end::" + block.group("tag"));
      lines = lines.subList(1, lines.size() - 1);
    } else if (block.group("from") != null) {
      lines = between(lines, block.group("from"), block.group("to"));
    }
    return dedented(
        lines.stream().filter(line -> !line.matches("\\s*(//|<!--) (tag|end)::.*")).toList());
  }

  private static List<String> between(List<String> lines, String first, String last) {
    int from = indexOf(lines, first, 0);
    return lines.subList(from, indexOf(lines, last, from) + 1);
  }

  private static int indexOf(List<String> lines, String text, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (text.startsWith("^")
          ? lines.get(i).startsWith(text.substring(1))
          : lines.get(i).contains(text)) {
        return i;
      }
    }
    throw new AssertionError("No line holds \"" + text + "\"");
  }

  private static String dedented(List<String> lines) {
    int indent =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line.isBlank() ? "" : line.substring(indent)).append('\n');
    }
    return text.toString().strip() + "\n";
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(ROOT.resolve(file), UTF_8);
    } catch (IOException e) {
      throw new AssertionError("Cannot be read: " + file, e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
