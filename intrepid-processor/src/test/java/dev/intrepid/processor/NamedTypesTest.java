package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The types that are named to whoever is about to change the project are there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamedTypesTest {

  private static final Path PROJECT = Path.of("..");

  @Test
  void those_in_the_page_of_the_architecture() throws IOException {
    assertThat(named("ARCHITECTURE.md", "`([A-Z][a-z]\\w*)")).isNotEmpty().isSubsetOf(types());
  }

  @Test
  void the_tests_in_the_page_for_those_who_contribute() throws IOException {
    assertThat(named("CONTRIBUTING.md", "`([A-Z]\\w*Test)\\b")).isNotEmpty().isSubsetOf(types());
  }

  private static Set<String> named(String page, String pattern) {
    Set<String> named = new TreeSet<>();
    Pattern.compile(pattern)
        .matcher(Sources.read(PROJECT.resolve(page)))
        .results()
        .forEach(name -> named.add(name.group(1)));
    return named;
  }

  private static Set<String> types() throws IOException {
    Set<String> types = new TreeSet<>();
    Files.walkFileTree(
        PROJECT,
        new SimpleFileVisitor<>() {
          /** Other modules may be built meanwhile. */
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean isWritten = !name.equals("target") && !name.matches("\\.\\w.*");
            return isWritten ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java")) {
              types.add(name.replace(".java", ""));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return types;
  }
}
