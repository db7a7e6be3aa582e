package dev.intrepid.examples.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.repo.sqlite.SqliteRepo;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Reads the byte code on the path from publish to the handler. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoReflectionTest {

  private static final List<String> REFLECTION = List.of("java/lang/reflect/", "forName");

  /**
   * What runs before the first message: finding registries, adapters and apps, and comparing
   * records of libraries.
   */
  private static final List<String> STARTING =
      List.of("dev/intrepid/launcher/", "dev/intrepid/engine/catalog/CurrentRecords");

  @Test
  void neither_the_runtime_nor_the_store_uses_reflection() throws Exception {
    assertThat(reflectionIn(Intrepid.class, name -> STARTING.stream().noneMatch(name::startsWith)))
        .isEmpty();
    assertThat(reflectionIn(SqliteRepo.class, name -> true)).isEmpty();
  }

  @Test
  void generated_classes_use_no_reflection() throws Exception {
    Predicate<String> generated = name -> name.matches(".*_(Event|Memo|Handlers|Registry).*");
    assertThat(classesOf(Billing.class, generated)).hasSizeGreaterThan(10);
    assertThat(reflectionIn(Billing.class, generated)).isEmpty();
  }

  @Test
  void reflection_would_be_found() throws Exception {
    Predicate<String> self = name -> name.endsWith("NoReflectionTest$Reflecting.class");
    assertThat(reflectionIn(NoReflectionTest.class, self)).hasSize(1);
  }

  /** What {@link #reflection_would_be_found} finds. */
  static final class Reflecting {
    Class<?> find() throws ClassNotFoundException {
      return Class.forName("java.lang.String");
    }
  }

  private static Map<String, List<String>> reflectionIn(Class<?> member, Predicate<String> which)
      throws IOException, URISyntaxException {
    Map<String, List<String>> found = new TreeMap<>();
    for (Map.Entry<String, byte[]> type : classesOf(member, which).entrySet()) {
      List<String> names = constants(type.getValue());
      names.removeIf(name -> REFLECTION.stream().noneMatch(name::startsWith));
      if (!names.isEmpty()) {
        found.put(type.getKey(), names);
      }
    }
    return found;
  }

  /** The classes that lie where this one lies, a folder or a jar. */
  private static Map<String, byte[]> classesOf(Class<?> member, Predicate<String> which)
      throws IOException, URISyntaxException {
    URI place = member.getProtectionDomain().getCodeSource().getLocation().toURI();
    if (Files.isDirectory(Path.of(place))) {
      return classesUnder(Path.of(place), which);
    }
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
      return classesUnder(jar.getPath("/"), which);
    }
  }

  private static Map<String, byte[]> classesUnder(Path root, Predicate<String> which)
      throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (which.test(name)) {
          classes.put(name, Files.readAllBytes(file));
        }
      }
    }
    assertThat(classes).isNotEmpty();
    return classes;
  }

  /** The texts of the constant pool (JVMS 4.4): every class and method a class names is there. */
  private static List<String> constants(byte[] type) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(type));
    in.skipNBytes(8);
    int count = in.readUnsignedShort();
    List<String> texts = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.add(new String(in.readNBytes(in.readUnsignedShort()), UTF_8));
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        default -> in.skipNBytes(4);
      }
    }
    return texts;
  }
}
