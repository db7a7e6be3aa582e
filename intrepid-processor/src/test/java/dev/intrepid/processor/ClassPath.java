package dev.intrepid.processor;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.intrepid.Intrepid;
import dev.intrepid.annotations.Event;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;

/**
 * What a user's project compiles against: our artifacts and their dependencies. The libraries of
 * the tests are left out, because each compilation opens every archive it is given, and they are
 * most of what there is to open.
 *
 * <p>Eclipse's compiler reads the list of files of each archive for each compilation, which takes
 * longer than the compilation. So what is no module is compiled against folders.
 */
final class ClassPath {

  private static final List<File> ARTIFACTS =
      Stream.of(
              Event.class,
              Intrepid.class,
              NullMarked.class,
              JsonParser.class,
              ObjectMapper.class,
              JsonInclude.class,
              Caffeine.class,
              Logger.class)
          .map(ClassPath::home)
          .toList();

  /** Of what is compiled outside of modules: folders. */
  static final List<File> FILES = UnpackedArchives.of(ARTIFACTS);

  static final String TEXT = text(FILES);

  /** The module path: the artifacts themselves. */
  static final String OF_MODULES = text(ARTIFACTS);

  private ClassPath() {}

  private static String text(List<File> files) {
    return files.stream().map(File::toString).collect(joining(File.pathSeparator));
  }

  private static File home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
