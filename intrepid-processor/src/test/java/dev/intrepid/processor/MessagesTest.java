package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.processor.report.Message;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every text is told by a test and explained in the docs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {

  private static final Path DOCS = Path.of("..", "docs", "errors.md");

  @Test
  void every_text_is_told_by_a_file_under_bad_or_lock_or_setup() {
    Pattern tag = Pattern.compile("\\[Intrepid/(\\w+)]");
    Stream<Path> others =
        Stream.of("lock", "setup")
            .flatMap(folder -> Sources.list(Sources.RESOURCES.resolve(folder)).stream());
    Stream<Path> ofSources =
        Sources.bad().stream()
            .map(name -> Sources.RESOURCES.resolve("bad").resolve(name + ".expected.txt"));
    Set<String> told =
        Stream.concat(ofSources, others)
            .flatMap(path -> tag.matcher(Sources.read(path)).results())
            .map(result -> result.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    told.add(Message.ADAPTER_IS_MISSING.tag()); // in OtherLibrariesTest: it takes two compilations
    told.add(Message.BUG.tag()); // in BugTest: no source of a user's brings it about

    assertThat(told).containsExactlyInAnyOrderElementsOf(tags());
  }

  @Test
  void a_file_under_bad_is_named_after_its_text() {
    assertThat(Sources.bad())
        .allSatisfy(name -> assertThat(tags()).anyMatch(tag -> name.startsWith(tag)));
  }

  @Test
  void every_text_has_its_section_in_the_docs() {
    List<String> sections =
        Pattern.compile("(?m)^### (\\w+)$")
            .matcher(Sources.read(DOCS))
            .results()
            .map((MatchResult section) -> section.group(1))
            .toList();

    assertThat(sections).containsExactlyElementsOf(tags());
  }

  private static List<String> tags() {
    return Arrays.stream(Message.values()).map(Message::tag).toList();
  }
}
